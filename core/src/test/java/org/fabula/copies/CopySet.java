package org.fabula.copies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fabula.CorpusTable;
import org.fabula.copies.Match.Kind;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/** Stories, what others made of them, and stories that only look alike. */
final class CopySet {
  private final Map<String, Family> families = new LinkedHashMap<>();
  private final List<Member> others = new ArrayList<>();

  /**
   * A story of the set.
   *
   * @param family the story it is made of, itself where it is the first
   * @param kind what it is to the first; null for the first and for one that has none
   * @param edits how it was made
   */
  record Member(String family, @Nullable Kind kind, String edits, Story story) {}

  private record Family(String name, LocalDate day, List<String> paragraphs, List<Member> members) {
    Family {
      paragraphs = new ArrayList<>(paragraphs);
      members = new ArrayList<>(members);
    }
  }

  private CopySet() {}

  static CopySet load() {
    CopySet set = new CopySet();
    set.stories();
    set.members();
    set.readOthers();
    set.forms();
    return set;
  }

  /** The first story of every family, in order of the file. */
  List<String> names() {
    return List.copyOf(families.keySet());
  }

  List<String> paragraphs(String name) {
    return of(name).paragraphs();
  }

  private Family of(String name) {
    return Objects.requireNonNull(families.get(name), () -> "no story " + name);
  }

  /** A family with its first story first. */
  List<Member> family(String name) {
    return of(name).members();
  }

  /** Stories of no family, each with the name of the family or form that it looks like. */
  List<Member> others() {
    return others;
  }

  private static List<String> lines(String name) {
    try (InputStream in = CopySet.class.getResourceAsStream("/corpus/copies/en/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void stories() {
    String[] head = new String[0];
    for (String line : lines("stories.txt")) {
      if (line.startsWith("=== ")) {
        head = line.substring(4).split(" \\| ");
        LocalDate day = LocalDate.parse(head[1]);
        families.put(head[0], new Family(head[0], day, List.of(), List.of()));
      } else {
        of(head[0]).paragraphs().add(line);
      }
    }
    for (Family family : families.values()) {
      Story story = story(family.name(), family.day(), String.join("\n\n", family.paragraphs()));
      family.members().add(new Member(family.name(), null, "", story));
    }
  }

  private void members() {
    for (String[] row : CorpusTable.rows("copies/en/members")) {
      Family family = of(row[0]);
      String id = row[0] + "-" + family.members().size();
      LocalDate day = family.day().plusDays(Integer.parseInt(row[2]));
      Story story = story(id, day, Edits.apply(row[3], family.paragraphs(), this));
      family.members().add(new Member(row[0], Kind.valueOf(row[1]), row[3], story));
    }
  }

  private void readOthers() {
    String[] head = new String[0];
    List<String> paragraphs = new ArrayList<>();
    for (String line : lines("others.txt")) {
      if (line.startsWith("=== ")) {
        other(head, paragraphs);
        paragraphs.clear();
        head = line.substring(4).split(" \\| ");
      } else if (line.startsWith("{")) {
        String[] parts = line.substring(1, line.length() - 1).split(" ");
        paragraphs.addAll(Edits.range(parts[1], paragraphs(parts[0])));
      } else {
        paragraphs.add(line);
      }
    }
    other(head, paragraphs);
  }

  private void other(String[] head, List<String> paragraphs) {
    if (head.length > 0) {
      String text = head[2] + "\n\n" + String.join("\n\n", paragraphs);
      Story story = story(head[0], LocalDate.parse(head[1]), text);
      others.add(new Member(head[0], null, "", story));
    }
  }

  private void forms() {
    List<String> form = new ArrayList<>();
    String name = "";
    int number = 0;
    for (String line : lines("forms.txt")) {
      if (line.startsWith("=== ")) {
        name = line.substring(4);
        form.clear();
        number = 0;
      } else if (line.startsWith("- ")) {
        String text = filled(String.join("\n\n", form), line.substring(2).split("; "));
        number++;
        LocalDate day = LocalDate.of(2024, 4, 1).plusDays(number);
        others.add(new Member(name, null, "", story(name + "-" + number, day, text)));
      } else {
        form.add(line);
      }
    }
  }

  private static String filled(String form, String[] values) {
    String text = form;
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + (i + 1) + "}", values[i]);
    }
    if (text.contains("{")) {
      throw new IllegalArgumentException("not filled: " + text);
    }
    return text;
  }

  private static Story story(String id, LocalDate day, String text) {
    return Story.of(id, text).withPublished(Publication.on(day, Publication.Basis.METADATA));
  }
}
