package org.fabula.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fabula.story.Story;
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

  private static String[] paragraphs(String text) {
    return text.strip().split("\n\n+");
  }

  private Collected read(String name, String words) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, words.getBytes(StandardCharsets.UTF_8));
    return Collected.read(file);
  }
}
