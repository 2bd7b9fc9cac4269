package org.fabula.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnswerKindTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html | /news | <p>Pier. | PAGE",
        "text/html | /news.pdf | Pier. | PAGE",
        "text/html | /feed | <?xml version='1.0'?><rss><channel/></rss> | FEED",
        "text/html | /news | <html><pre><rss> | PAGE",
        "text/html | /news | %PDF-1.7 | PDF",
        "application/xhtml+xml | /news | <html/> | PAGE",
        "text/plain | /news | The pier. | TEXT",
        "text/plain | /news | <html>The pier. | TEXT",
        "text/plain | /feed | <?xml version='1.0'?><feed xmlns='x'/> | FEED",
        "text/plain | /feed | {\"version\":\"https:\\/\\/jsonfeed.org\\/version\\/1\"} | JSON",
        "text/plain | /x | {\\rtf1 Pier} | RTF",
        "text/markdown | /x | # Pier | TEXT",
        "text/css | /x | p {} | UNKNOWN",
        "text/csv | /x | a,b | UNKNOWN",
        "image/png | /x.txt | The pier. | UNKNOWN",
        "image/svg+xml | /x | <svg/> | UNKNOWN",
        "video/mp4 | /x | x | UNKNOWN",
        "application/rss+xml | /x | <rss/> | FEED",
        "application/atom+xml | /x | <feed/> | FEED",
        "application/rdf+xml | /x | <rdf:RDF/> | FEED",
        "application/xml | /x | <?xml version='1.0'?><nitf/> | FEED",
        "application/xml | /x | <?xml version='1.0'?><html xmlns='x'/> | PAGE",
        "text/xml | /x | <newsItem/> | FEED",
        "application/feed+json | /x | {} | JSON",
        "application/json | /x | {\"version\":\"https://jsonfeed.org/version/1.1\"} | JSON",
        "application/json | /x | {\"a\":1} | UNKNOWN",
        "application/json | /x.jsonl | {\"text\":\"Pier.\"} | LINES",
        "application/x-ndjson | /x | {\"text\":\"Pier.\"} | LINES",
        "application/pdf | /x | %PDF-1.4 | PDF",
        "application/rtf | /x | {\\rtf1} | RTF",
        "message/rfc822 | /x | Subject: Pier | MAIL",
        "application/octet-stream | /x | %PDF-1.4 | PDF",
        "application/octet-stream | /x | <!DOCTYPE html><p>Pier | PAGE",
        "application/octet-stream | /x | The pier. | TEXT",
        "application/octet-stream | /x.docx?y | PK\3\4x | DOCX",
        "application/octet-stream | /x.zip | PK\3\4x | UNKNOWN",
        "application/zip | /x | PK\3\4............[Content_Types].xml....word/document.xml | DOCX",
        "'' | /x | \u00EF\u00BB\u00BF  <html> | PAGE",
        "'' | /x | GIF89a\0\1\2\3x | UNKNOWN",
      })
  void theTypeDecidesAndTheBytesWhereItIsVague(
      String type, String path, String start, Kind expected) {
    byte[] bytes = start.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(AnswerKind.of(type, "https://saltby.example" + path, bytes)).isEqualTo(expected);
  }

  @Test
  void zipFilesThatTellTheirTypeAreKnown() throws IOException {
    String address = "https://saltby.example/download";
    assertThat(AnswerKind.of("", address, MadeFiles.epub())).isEqualTo(Kind.EPUB);
    assertThat(AnswerKind.of("", address, MadeFiles.odt(""))).isEqualTo(Kind.ODT);
    assertThat(AnswerKind.of("application/zip", address, MadeFiles.docx(MadeFiles.p("Pier."))))
        .isEqualTo(Kind.DOCX);
  }

  @Test
  void documentsMayBeLongerThanPages() {
    Limits limits = new Limits(3, 2, 10, 9);
    String at = "https://saltby.example/x";
    assertThat(Answers.most(limits, "text/html", at + ".pdf")).isEqualTo(2);
    assertThat(Answers.most(limits, "text/plain", at)).isEqualTo(3);
    assertThat(Answers.most(limits, "application/pdf", at)).isEqualTo(9);
    assertThat(Answers.most(limits, "application/octet-stream", at + ".pdf?x")).isEqualTo(9);
    assertThat(Answers.most(limits, "application/octet-stream", at)).isEqualTo(2);
    assertThat(Answers.most(limits, "image/png", at + ".pdf")).isEqualTo(2);
  }
}
