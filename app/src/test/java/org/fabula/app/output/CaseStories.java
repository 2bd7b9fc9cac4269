package org.fabula.app.output;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.dossier.Dossier.Party;
import org.fabula.story.Origin;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/** Readings of a case of four stories, two of which tell the same and one of which is hostile. */
public final class CaseStories {
  private static final Fabula FABULA = Fabula.english();

  /** The pier falls. */
  public static final Reading PIER =
      read(
          "pier",
          "https://saltby.example/pier?a=1&b=2",
          "Pier falls at Saltby",
          "2020-10-01",
          """
          The old pier of Saltby collapsed on Wednesday, Sept. 30, 2020, Mayor Ana Ruiz said. "We \
          heard a crack," said Ana Ruiz, 61, in a statement.

          Piet Hansen, an engineer of Harbour Works, may testify in November. His wife Lena Hansen \
          left Saltby in 2019.
          """);

  /** Another paper on the same. */
  public static final Reading AGAIN =
      read(
          "again",
          "folder/again.txt",
          null,
          "2020-10-02",
          """
          The old pier of Saltby collapsed on Wednesday, Sept. 30, 2020, the harbour office said. \
          Nobody was hurt.

          Ana Ruiz closed the beach on Thursday.
          """);

  /** Words that would break a form. */
  public static final Reading HOSTILE =
      read(
          "=hostile",
          null,
          "=1+1 | *Loud* <b>",
          null,
          "\uD83D\uDE00 =SUM(A1) \u0000 | \u202E\u05D0\u05D1 <script>alert(1)</script> & \"Ana\" \uD83D\n\n"
              + "The pier \uD83C\uDF0A of Saltby burned on 3 May 2021. \uD83D\uDE00 The pier \uD83C\uDF0A of Saltby burned on 3 May"
              + " 2021.\n\n\"-2 | `no`,\" said @Ana Ruiz. -5 it was.\n");

  /** Told of nobody and of nothing. */
  public static final Reading EMPTY = read("empty", null, null, null, "");

  private CaseStories() {}

  private static Reading read(
      String id,
      @Nullable String source,
      @Nullable String title,
      @Nullable String published,
      String text) {
    Publication day =
        published == null
            ? null
            : Publication.on(LocalDate.parse(published), Publication.Basis.METADATA);
    return FABULA.read(
        new Story(
            id,
            source,
            title,
            List.of(),
            source == null ? null : "The Saltby Post",
            day,
            List.of(),
            null,
            "en",
            text,
            Origin.UNKNOWN));
  }

  /** All of them as one dossier. */
  public static Told all() {
    return Told.of(List.of(PIER, AGAIN, HOSTILE, EMPTY));
  }

  /** What of it is about one of a name. */
  public static Told about(String name) {
    Told all = all();
    Set<String> ids =
        all.dossier().actors().stream()
            .filter(party -> party.name().equals(name))
            .map(Party::id)
            .collect(Collectors.toSet());
    if (ids.isEmpty()) {
      throw new IllegalArgumentException(name);
    }
    return all.about(ids);
  }

  /** No story at all. */
  public static Told none() {
    return Told.of(List.of());
  }
}
