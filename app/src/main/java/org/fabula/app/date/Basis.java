package org.fabula.app.date;

import java.util.Optional;
import java.util.function.Function;
import org.fabula.time.TimeExpression;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/** How a time is known, in words. */
public final class Basis {
  private Basis() {}

  /**
   * How a time is known, with the words that tell it: "stated: “over the weekend”", "counted from
   * publication: “last week”".
   *
   * @param time the expression behind it, or null
   * @param wordsOf the words of a time expression or an event by its id
   */
  public static String words(
      When when, @Nullable TimeExpression time, Function<String, Optional<String>> wordsOf) {
    String how =
        when.basis() == When.Basis.RELATIVE
            ? "counted from " + anchor(time, wordsOf)
            : words(when.basis());
    return Optional.ofNullable(time)
        .flatMap(one -> wordsOf.apply(one.id()))
        .map(words -> how + ": “" + words + "”")
        .orElse(how);
  }

  /** What an expression was counted from, in words. */
  public static String anchor(
      @Nullable TimeExpression time, Function<String, Optional<String>> wordsOf) {
    String anchor = time == null ? null : time.anchor();
    if ("t0".equals(anchor)) {
      return "publication";
    }
    return Optional.ofNullable(anchor)
        .flatMap(wordsOf)
        .map(words -> "“" + words + "”")
        .orElse("another event");
  }

  /** The words for it. */
  public static String words(When.Basis basis) {
    return switch (basis) {
      case STATED -> "stated";
      case RELATIVE -> "counted from another event";
      case ORDER -> "by what comes before and after";
      case PUBLISHED -> "bound by publication";
      case PERSON -> "corrected by hand";
      case NONE -> "no date in the story";
    };
  }
}
