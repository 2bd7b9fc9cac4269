package org.fabula.time;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.text.Paragraph;
import org.fabula.text.Sentence;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The posts of a live report: paragraphs headed by the hour at which they were written, the newest
 * first. Such an hour says when something was told. Where the hours rise, they head a list of what
 * happened at each of them, and say when it happened.
 */
public final class LiveReport {
  /** A score and the hour of a match are no report yet. */
  private static final int FEWEST = 3;

  private final Set<String> stamps = new HashSet<>();
  private final @Nullable TimeExpression[] posts;
  private final @Nullable TimeExpression[] before;
  private final BitSet headed = new BitSet();

  private LiveReport(int sentences) {
    this.posts = new @Nullable TimeExpression[sentences];
    this.before = new @Nullable TimeExpression[sentences];
  }

  /**
   * The posts of a story; none where it is no live report.
   *
   * @param text the story
   * @param times its time expressions
   */
  public static LiveReport of(Analysis text, Times times) {
    List<TimeExpression> heads = new ArrayList<>();
    for (TimeExpression time : times.expressions()) {
      if (isHour(time) && heads(text, time)) {
        heads.add(time);
      }
    }
    LiveReport report = new LiveReport(text.story().sentences().size());
    if (heads.size() >= FEWEST && fall(heads)) {
      report.fill(text, heads);
    }
    return report;
  }

  private static boolean isHour(TimeExpression time) {
    return time.type() == TimeType.TIME && hour(time).length() > 1;
  }

  /** "18:42" of "2024-11-29T18:42". */
  private static String hour(TimeExpression time) {
    String value = time.value();
    int hour = value.indexOf('T') + 1;
    boolean digits =
        hour > 0 && hour + 5 <= value.length() && Character.isDigit(value.charAt(hour));
    return digits ? value.substring(hour, hour + 5) : "";
  }

  private static boolean heads(Analysis text, TimeExpression time) {
    int token = text.story().tokenAt(time.span().start());
    Sentence sentence = text.story().sentenceOf(text.token(token));
    Paragraph paragraph = text.story().paragraphs().get(sentence.paragraph());
    return paragraph.firstSentence() == sentence.index()
        && time.span().start() == sentence.span().start();
  }

  private static boolean fall(List<TimeExpression> heads) {
    for (int i = 1; i < heads.size(); i++) {
      if (isBefore(heads.get(i - 1), heads.get(i))) {
        return false;
      }
    }
    return isBefore(heads.getLast(), heads.getFirst());
  }

  /** By the clock alone where the day of one is not known. */
  private static boolean isBefore(TimeExpression one, TimeExpression other) {
    LocalDateTime first = one.begin().earliest();
    LocalDateTime second = other.begin().earliest();
    return first == null || second == null
        ? hour(one).compareTo(hour(other)) < 0
        : first.isBefore(second);
  }

  private void fill(Analysis text, List<TimeExpression> heads) {
    int next = 0;
    @Nullable TimeExpression post = null;
    for (Sentence sentence : text.story().sentences()) {
      if (next < heads.size() && heads.get(next).span().start() < sentence.span().end()) {
        post = heads.get(next++);
        stamps.add(post.id());
        headed.set(sentence.index());
      }
      posts[sentence.index()] = post;
      before[sentence.index()] = post == null || next == heads.size() ? null : heads.get(next);
    }
  }

  /** Whether an expression heads a post. */
  public boolean isStamp(TimeExpression time) {
    return stamps.contains(time.id());
  }

  /** Whether a sentence, by index, begins with the hour of a post. */
  public boolean heads(int sentence) {
    return headed.get(sentence);
  }

  /** Whether a sentence, by index, is the title of a post: a line headed by its hour. */
  public boolean isTitle(Analysis text, int sentence) {
    if (!heads(sentence)) {
      return false;
    }
    Span line = text.story().sentences().get(sentence).span();
    return Character.isLetterOrDigit(text.story().text().charAt(line.end() - 1));
  }

  /** The hour at which a sentence, by index, was written; null where it stands in no post. */
  public @Nullable TimeExpression post(int sentence) {
    return posts[sentence];
  }

  /** The hour of the post that was written before the one a sentence stands in, or null. */
  public @Nullable TimeExpression before(int sentence) {
    return before[sentence];
  }

  /** Whether a sentence, by index, is the first of its post, or the first below its title. */
  public boolean leads(Analysis text, int sentence) {
    return heads(sentence) || sentence > 0 && isTitle(text, sentence - 1);
  }
}
