package org.fabula.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.fabula.story.Story;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MailReaderTest {
  @TempDir Path folder;

  @Test
  void aMailIsAStoryWithItsSenderAndDate() throws IOException {
    Collected collected = read("cafe.eml", MadeFiles.MAIL);
    assertThat(collected.lines()).isEmpty();
    Story mail = collected.stories.getFirst();
    assertThat(mail.text())
        .isEqualTo(
            "The caf\u00E9 on the pier opened on Monday, and the mayor came to drink the first cup,"
                + " said Hansen.\n\nIt rained.");
    assertThat(mail.id()).isEqualTo("cafe");
    assertThat(mail.title()).isEqualTo("Caf\u00E9 on the pier");
    assertThat(mail.byline()).containsExactly("Ana Ru\u00EDz");
    assertThat(String.valueOf(mail.published())).contains("2020-03-03T21:04+01:00", "METADATA");
  }

  @Test
  void whatIsAttachedIsAStoryOfItsOwn() throws IOException {
    Collected collected = read("cafe.eml", MadeFiles.MAIL);
    assertThat(collected.order).containsExactly("cafe", "storm one", "mail");
    assertThat(collected.stories.get(1).title()).isEqualTo("Storm warning");
    Story inner = collected.stories.get(2);
    assertThat(inner.text()).isEqualTo("The ferry was late.");
    assertThat(inner.byline()).containsExactly("Tom Hansen");
    assertThat(String.valueOf(inner.published())).contains("2020-03-02T10:00Z");
  }

  @Test
  void aBrokenAttachmentIsNamed() throws IOException {
    String mail = MadeFiles.MAIL.replace("storm.rtf", "a.pdf").replace("storm%20one.rtf", "a.pdf");
    Collected collected = read("cafe.eml", mail);
    assertThat(collected.order).hasSize(3);
    assertThat(collected.lines())
        .containsExactly(
            folder.resolve("cafe.eml")
                + ", attached a.pdf: not a PDF file; it looks like .rtf, rename it");
  }

  @Test
  void wordsThatAreNamedLikeAFileAreTheMailsOwn() throws IOException {
    Story story =
        read(
                "note.eml",
                "Subject: Note\nContent-Type: text/plain; name=\"body.txt\"\n\nThe pier closed.\n")
            .only();
    assertThat(story.text()).isEqualTo("The pier closed.");
    assertThat(story.byline()).isEmpty();
  }

  @Test
  void eachMailOfAMailboxIsAStory() throws IOException {
    Collected collected = read("box.mbox", MadeFiles.MAILBOX);
    assertThat(collected.lines()).isEmpty();
    assertThat(collected.order).containsExactly("box", "box-2", "box-3");
    assertThat(collected.stories).extracting(Story::title).containsExactly("One", "Two", "Three");
    assertThat(collected.stories)
        .extracting(Story::text)
        .containsExactly(
            "The first storm came.\n\nFrom the pier it was seen.\n\nFrom there it went on.",
            "The second storm came.",
            "The third storm came.");
    assertThat(collected.stories.getLast().published()).isNull();
  }

  @Test
  void aMailTooLongIsSkippedAndTheRestRead() throws IOException {
    String box = MadeFiles.MAILBOX.replace("The second", "The second" + " and worst".repeat(300));
    Path file = Files.writeString(folder.resolve("box.mbox"), box);
    Options small =
        new Options(null, InputStream.nullInputStream(), new Limits(2000, 2000, 100, 2000));
    Collected collected = Collected.read(small, file);
    assertThat(collected.order).hasSize(3).endsWith("box-2");
    assertThat(collected.lines())
        .containsExactly(file + ", message 2: longer than 2000 bytes; split it; the rest is read");
  }

  @Test
  void mailsWithinMailsAreOpenedToADepth() throws IOException {
    String mail = "Subject: Innermost\n\nThe pier closed.\n";
    for (int i = 0; i < 40; i++) {
      mail = "Subject: Around\nContent-Type: message/rfc822\n\n" + mail;
    }
    Collected collected = read("nested.eml", mail);
    assertThat(collected.stories).isEmpty();
    assertThat(collected.lines()).singleElement().asString().contains("mails nested too deep");
  }

  @Test
  void linesThatAProgramBrokeAreJoined() {
    String wrapped =
        "The pier of Saltby was closed on Monday after a storm, and nobody was\n"
            + "allowed to walk on it until the men of the harbour had looked at all\n"
            + "of its planks.\nAna Ruiz\nSaltby\n\nP.S. More tomorrow.";
    assertThat(paragraphs(Replies.plain(wrapped, false, true)))
        .containsExactly(
            "The pier of Saltby was closed on Monday after a storm, and nobody was allowed to walk"
                + " on it until the men of the harbour had looked at all of its planks.",
            "Ana Ruiz",
            "Saltby",
            "P.S. More tomorrow.");
  }

  @Test
  void flowedLinesAreJoined() {
    assertThat(paragraphs(Replies.plain("The pier \nclosed.\n Then\n", true, true)))
        .containsExactly("The pier closed.", "Then");
    assertThat(paragraphs(Replies.plain("The pi \ner closed.", true, false)))
        .containsExactly("The pier closed.");
  }

  @Test
  void whatIsRepeatedIsLeftOut() {
    String answer =
        "It is open.\n\nOn Monday, Hansen wrote:\n> Is it?\n\nIndeed.\n"
            + "-----Original Message-----\nFrom: Tom\n\nIs it open?\n";
    assertThat(paragraphs(Replies.plain(answer, false, true)))
        .containsExactly("It is open.", "Indeed.");
    assertThat(
            paragraphs(Replies.plain("On Monday Hansen wrote to the mayor: open it!", false, true)))
        .containsExactly("On Monday Hansen wrote to the mayor: open it!");
  }

  @Test
  void whatAPageRepeatsIsLeftOut() throws IOException {
    String mail =
        "\uFEFFSubject: Answer\nContent-Type: text/html\n\n<p>It is open now, said the mayor.</p>"
            + "<div class=gmail_quote>On Monday Hansen wrote: <p>Is it?</p></div>"
            + "<p id=appendonsend></p><hr><div>From: Tom</div>Sent: Monday<p>Is it open?</p>";
    assertThat(read("answer.eml", mail).only().text()).isEqualTo("It is open now, said the mayor.");
  }

  @Test
  void theLineThatAMailboxPutsBeforeAMailIsNoHeader() throws IOException {
    String mail = "From ana@saltby.example Tue Mar  3 21:04:00 2020\nSubject: One\n\nIt rained.\n";
    Story story = read("one.eml", mail).only();
    assertThat(story.title()).isEqualTo("One");
    assertThat(story.text()).isEqualTo("It rained.");
  }

  @Test
  void hostileMailsAreReadInBoundedTime() {
    String page = "Subject: x\nContent-Type: text/html\n\n";
    String nested = "Content-Type: multipart/mixed; boundary=b\n\n--b\n";
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(90),
        () -> {
          read("a.eml", "Subject: x\n\n" + "\n>\n".repeat(600_000));
          read("b.eml", page + "<p id=appendonsend>".repeat(200_000));
          read("c.eml", page + "<p class=gmail_quote>".repeat(200_000));
          read("d.eml", "Subject: x\n\n" + "On ".repeat(600_000) + "\n> x");
          read("e.eml", nested.repeat(20_000));
          read("f.eml", "Subject: " + "=?utf-8?q?".repeat(90_000) + "\n\nx");
          read("g.eml", "From: " + "\"<(".repeat(200_000) + "\n\nx");
          read("h.mbox", "From x 10:00\n\n".repeat(50_000));
        });
  }

  private static String[] paragraphs(String text) {
    return text.strip().split("\n\n+");
  }

  private Collected read(String name, String words) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, words.getBytes(StandardCharsets.UTF_8));
    return Collected.read(file);
  }
}
