package org.fabula.ingest;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.fabula.story.Place;
import org.fabula.story.Publication;
import org.fabula.story.Story;

/**
 * What web servers answered to stories, whatever it is: pages, texts, documents, feeds. The media
 * type decides, and where that says little, the bytes.
 */
final class Answers {
  private static final String SAVE = "save it, and read the file";

  private final Intake intake;
  private final Documents documents;

  Answers(Intake intake) {
    this.intake = intake;
    this.documents = new Documents(intake.options(), intake.sink(), intake.ids(), intake.pages());
  }

  /** The most bytes that an answer may have, by its media type and address. */
  static int most(Limits limits, String type, String address) {
    Kind kind = AnswerKind.byType(type);
    boolean told = kind != Kind.UNKNOWN || !AnswerKind.isVague(type);
    return most(limits, told ? kind : Kind.of(AnswerKind.fileName(address)));
  }

  private static int most(Limits limits, Kind kind) {
    return kind.isDocument()
        ? limits.documentBytes()
        : kind == Kind.TEXT ? limits.storyBytes() : limits.pageBytes();
  }

  /**
   * Hands over the stories of an answer.
   *
   * @param address where it was
   * @param name what the ids of its stories begin with
   */
  void read(Captured captured, String address, String name) {
    try {
      Limits limits = intake.options().limits();
      byte[] bytes = captured.body(most(limits, captured.type(), address));
      Kind kind = AnswerKind.of(captured.type(), address, bytes);
      if (bytes.length == 0) {
        problem(address, "empty", "");
      } else if (bytes.length > most(limits, kind)) {
        throw new Bytes.TooLongException(most(limits, kind));
      } else {
        read(new Answer(captured, address, name, bytes), kind);
      }
    } catch (EOFException e) {
      problem(address, "cut short", "try again later");
    } catch (Bytes.TooLongException e) {
      problem(address, String.valueOf(e.getMessage()), "");
    } catch (IOException e) {
      problem(address, String.valueOf(e.getMessage()), SAVE);
    }
  }

  /** An answer without its codings. */
  private record Answer(Captured captured, String address, String name, byte[] bytes) {
    Capture capture() {
      return new Capture(captured.charset(), address, captured.date());
    }

    InputStream in() {
      return new ByteArrayInputStream(bytes);
    }
  }

  private void read(Answer answer, Kind kind) throws IOException {
    String address = answer.address();
    String name = answer.name();
    String charset = answer.captured().charset();
    switch (kind) {
      case PAGE -> page(answer);
      case TEXT -> text(answer);
      case FEED -> new Feed(intake).read(address, name, answer.in(), charset);
      case JSON -> new JsonFeed(intake).read(address, name, answer.in());
      case LINES -> new JsonLines(intake.options(), intake.sink()).read(address, name, answer.in());
      case PDF, DOCX, ODT, RTF, EPUB, MAIL, MAILBOX ->
          documents.read(address, name, kind, answer.in());
      default -> {
        String type = answer.captured().type();
        problem(address, type.isEmpty() ? "no kind of text" : "no text but " + type, SAVE);
      }
    }
  }

  private void page(Answer answer) throws IOException {
    Page page = intake.pages().read(answer.bytes(), answer.capture());
    if (page == null) {
      problem(answer.address(), "looks like binary, not HTML", SAVE);
    } else if (page.isBlank()) {
      String remedy = "it may want scripts; save the page from the browser";
      problem(answer.address(), "no story found on this page", remedy);
    } else {
      String id = intake.ids().unique(answer.name());
      page.stories(id, answer.address(), "").forEach(intake::story);
    }
  }

  private void text(Answer answer) {
    String text = PageReader.decode(answer.bytes(), answer.captured().charset());
    if (text == null) {
      problem(answer.address(), "looks like binary, not text", SAVE);
    } else if (Words.isBlank(text)) {
      problem(answer.address(), "empty", "");
    } else {
      intake.story(story(answer, text));
    }
  }

  /** A plain text tells nothing about itself but by where it is. */
  private Story story(Answer answer, String text) {
    Publication date = PageDates.inAddress(answer.address());
    boolean possible = date != null && answer.capture().allows(date);
    List<Publication> dates = date != null && possible ? List.of(date) : List.of();
    Place place = new Place.Bytes(0, answer.bytes().length, null);
    return new Page(null, List.of(), null, dates, null, "en", Prose.of(text, place))
        .story(intake.ids().unique(answer.name()), answer.address(), "");
  }

  private void problem(String address, String reason, String remedy) {
    intake.problem(address, "", reason, remedy);
  }
}
