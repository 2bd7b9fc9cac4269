package org.fabula.eval.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.fabula.eval.corpus.PageGold;
import org.fabula.story.Publication;
import org.fabula.story.Story;

/**
 * Stories taken from web pages, after the evaluation of trafilatura (Barbaresi, ACL 2021): F1 over
 * segments that must and must not be in the text, the date to the day, the author to the letter and
 * by the letters alone.
 */
public final class PagesMeasure implements Measure<PageGold, Optional<Story>, PagesMeasure.Count> {
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  /** What is counted. */
  public enum Count {
    SEGMENTS,
    SEGMENTS_FOUND,
    SEGMENTS_RIGHT,
    DATES,
    DATES_FOUND,
    DATES_RIGHT,
    AUTHORS,
    AUTHORS_FOUND,
    AUTHORS_RIGHT,
    AUTHORS_OF_SAME_LETTERS
  }

  @Override
  public Tally<Count> count(PageGold gold, Optional<Story> answer) {
    Tally<Count> tally = new Tally<>(Count.class);
    segments(gold, answer.map(Story::text).orElse(""), tally);
    String date = gold.date();
    if (date != null) {
      String found = answer.map(Story::published).map(PagesMeasure::day).orElse("");
      tally.add(Count.DATES, 1);
      tally.addIf(!found.isEmpty(), Count.DATES_FOUND);
      tally.addIf(found.equals(date), Count.DATES_RIGHT);
    }
    String author = gold.author();
    if (author != null) {
      String found = String.join("; ", answer.map(Story::byline).orElse(List.of()));
      tally.add(Count.AUTHORS, 1);
      tally.addIf(!found.isEmpty(), Count.AUTHORS_FOUND);
      tally.addIf(found.equals(author), Count.AUTHORS_RIGHT);
      tally.addIf(
          !found.isEmpty() && letters(found).equals(letters(author)),
          Count.AUTHORS_OF_SAME_LETTERS);
    }
    return tally;
  }

  private static String day(Publication published) {
    return published.value().substring(0, Math.min(10, published.value().length()));
  }

  private static void segments(PageGold gold, String words, Tally<Count> tally) {
    String text = squash(words);
    for (String segment : gold.with()) {
      boolean found = text.contains(squash(segment));
      tally.add(Count.SEGMENTS, 1);
      tally.addIf(found, Count.SEGMENTS_FOUND);
      tally.addIf(found, Count.SEGMENTS_RIGHT);
    }
    for (String segment : gold.without()) {
      tally.addIf(text.contains(squash(segment)), Count.SEGMENTS_FOUND);
    }
  }

  /** Every run of white space as one space, none at the ends. */
  static String squash(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        gap = true;
      } else {
        if (gap && !out.isEmpty()) {
          out.append(' ');
        }
        gap = false;
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  /** A name as it is the same however systems write initials, "Jr." and capitals. */
  private static String letters(String name) {
    return NO_LETTERS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
  }

  @Override
  public SequencedMap<String, Double> figures(Tally<Count> sum) {
    int right = sum.get(Count.SEGMENTS_RIGHT);
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("text", Ratio.f1(right, sum.get(Count.SEGMENTS_FOUND), sum.get(Count.SEGMENTS)));
    figures.put("textPrecision", Ratio.rate(right, sum.get(Count.SEGMENTS_FOUND)));
    figures.put("textRecall", Ratio.rate(right, sum.get(Count.SEGMENTS)));
    figures.put(
        "date",
        Ratio.f1(sum.get(Count.DATES_RIGHT), sum.get(Count.DATES_FOUND), sum.get(Count.DATES)));
    figures.put("author", authors(sum, Count.AUTHORS_RIGHT));
    figures.put("authorLetters", authors(sum, Count.AUTHORS_OF_SAME_LETTERS));
    return figures;
  }

  private static double authors(Tally<Count> sum, Count right) {
    return Ratio.f1(sum.get(right), sum.get(Count.AUTHORS_FOUND), sum.get(Count.AUTHORS));
  }
}
