package org.fabula.ingest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fabula.story.Publication;
import org.fabula.story.Publication.Basis;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself.
 *
 * <p>When it was made or changed is not when a story was published, so it gives no publication.
 *
 * @param title title, or null
 * @param authors names of the writers
 * @param modified when it was last changed, as ISO 8601, or null
 * @param language BCP 47 tag, {@code en} where it names none
 */
record Metadata(
    @Nullable String title, List<String> authors, @Nullable String modified, String language) {
  static final Metadata NONE = new Metadata(null, List.of(), null, "en");

  private static final int LONGEST = 500;

  /** Programs put the name of the file where a title was asked for. */
  private static final Pattern FILE_NAME =
      Pattern.compile("(?i)Microsoft Word - .*|\\S+\\.[a-z]{2,5}|untitled.*|document\\s?\\d*");

  /** From the fields of Dublin Core and its relatives, by their local names. */
  static Metadata of(Map<String, List<String>> fields) {
    Set<String> authors = new LinkedHashSet<>();
    fields.getOrDefault("creator", List.of()).forEach(name -> authors.addAll(Bylines.of(name)));
    return new Metadata(
        title(first(fields, "title")),
        List.copyOf(authors),
        date(first(fields, "modified")),
        PageReader.language(first(fields, "language")));
  }

  /** The words as a title, or null where they are none. */
  static @Nullable String title(@Nullable String words) {
    String line = words == null ? "" : Words.oneLine(Paragraphs.clean(words));
    boolean none = line.isEmpty() || line.length() > LONGEST || FILE_NAME.matcher(line).matches();
    return none ? null : Decoder.wellFormed(line);
  }

  static List<String> authors(@Nullable String line) {
    return line == null ? List.of() : Bylines.of(Decoder.wellFormed(Paragraphs.clean(line)));
  }

  static @Nullable String date(@Nullable String words) {
    Publication date = words == null ? null : Dates.parse(words, Basis.METADATA);
    return date == null ? null : date.value();
  }

  /** A document of these words. */
  Page page(Prose prose) {
    return new Page(title, authors, null, List.of(), modified, language, prose);
  }

  /** The same with this title where there is none. */
  Metadata orTitle(@Nullable String other) {
    return title != null ? this : new Metadata(title(other), authors, modified, language);
  }

  private static @Nullable String first(Map<String, List<String>> fields, String name) {
    List<String> values = fields.getOrDefault(name, List.of());
    return values.isEmpty() ? null : values.getFirst();
  }
}
