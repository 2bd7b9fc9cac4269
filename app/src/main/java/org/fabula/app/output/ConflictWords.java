package org.fabula.app.output;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fabula.app.date.DateWords;
import org.fabula.dossier.Conflict;
import org.fabula.dossier.Conflict.Claim;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Party;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/** Says in words what stories contradict each other in, for all forms that show it. */
final class ConflictWords {
  private static final Pattern NUMBER = Pattern.compile("(>=|<=|>|<|~)?(\\d+)(?:\\.\\.(\\d+))?");

  /** Words so short, an age or a name, are read with what stands around them. */
  private static final int TELLING = 25;

  /** So many characters around them at most. */
  private static final int AROUND = 60;

  private static final Pattern YEARS = Pattern.compile("P(\\d+)Y");

  private final Map<String, Story> stories = new HashMap<>();
  private final Map<String, Party> actors = new HashMap<>();

  ConflictWords(Dossier dossier) {
    dossier.stories().forEach(source -> stories.put(source.id(), source.story()));
    dossier.actors().forEach(actor -> actors.put(actor.id(), actor));
  }

  /** "How many dead", "Age of Ana Ruiz", "When: collapse". */
  static String title(Conflict conflict) {
    String about = Display.oneLine(conflict.about());
    return switch (conflict.kind()) {
      case DATE -> "When: " + about;
      case COUNT -> "How many " + about;
      case AGE -> "Age of " + about;
      case NAME -> "Name of " + about;
      case PLACE -> "Where: " + about;
      case SPEAKER -> "Who said " + about;
      case FACT -> "Whether: " + about;
      case CONDITION -> "Condition of " + about;
    };
  }

  /** The value: "34", "at least 14", "Sun 2 Feb 2020", "happened". */
  static String value(Conflict conflict, Claim claim) {
    String value = claim.value();
    return switch (conflict.kind()) {
      case DATE -> day(value);
      case COUNT -> number(value);
      case AGE -> YEARS.matcher(value).replaceFirst("$1");
      case FACT -> value.toLowerCase(Locale.ROOT);
      case NAME, PLACE, SPEAKER, CONDITION -> Display.oneLine(value);
    };
  }

  private static String day(String edtf) {
    try {
      return DateWords.SHORT.day(LocalDate.parse(edtf));
    } catch (DateTimeException e) {
      return edtf;
    }
  }

  private static String number(String value) {
    Matcher number = NUMBER.matcher(value);
    if (!number.matches()) {
      return value;
    }
    if (number.group(3) != null) {
      return number.group(2) + " to " + number.group(3);
    }
    String sign =
        switch (number.group(1) == null ? "" : number.group(1)) {
          case ">=" -> "at least ";
          case "<=" -> "at most ";
          case ">" -> "more than ";
          case "<" -> "fewer than ";
          case "~" -> "about ";
          default -> "";
        };
    return sign + number.group(2);
  }

  /** The words of the story that claim it, on one line; with what stands around them if few. */
  String words(Claim claim) {
    Story story = stories.get(claim.words().story());
    if (story == null) {
      return "";
    }
    String text = story.text();
    Span span = claim.words().span();
    if (span.length() >= TELLING) {
      return "“" + Display.oneLine(span.in(text)) + "”";
    }
    int from = span.start();
    while (from > 0 && span.start() - from < AROUND && !isEnd(text, from - 1)) {
      from--;
    }
    int to = span.end();
    while (to < text.length() && to - span.end() < AROUND && !isEnd(text, to)) {
      to++;
    }
    String before = from == 0 || isEnd(text, from - 1) ? "" : "… ";
    String behind = to == text.length() || isEnd(text, to) ? "" : " …";
    return "“" + before + Display.oneLine(text.substring(from, to)) + behind + "”";
  }

  /** Whether a line or a sentence ends here, or most likely does. */
  private static boolean isEnd(String text, int at) {
    char c = text.charAt(at);
    boolean mark = c == '.' || c == '!' || c == '?';
    boolean last = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
    return c == '\n' || mark && last;
  }

  /** "Ana Ruiz in gazette at 120..164, 4 Feb 2020". */
  String source(Claim claim) {
    Story story = stories.get(claim.words().story());
    Party speaker = claim.saidBy() == null ? null : actors.get(claim.saidBy());
    StringBuilder source = new StringBuilder();
    if (speaker != null) {
      source.append(speaker.name()).append(" in ");
    }
    source.append(outlet(claim, story)).append(" at ").append(Cells.offsets(claim.words().span()));
    if (claim.claimed() != null) {
      source.append(", ").append(day(claim.claimed()));
    }
    return Display.oneLine(source.toString());
  }

  private static String outlet(Claim claim, @Nullable Story story) {
    String id = claim.words().story();
    if (claim.source() != null) {
      return claim.source() + " (" + id + ")";
    }
    return story == null || story.source() == null ? id : story.source();
  }

  /** "disputed", "superseded by 19", or "newest". */
  static String standing(Conflict conflict, Claim claim) {
    Integer by = claim.supersededBy();
    return switch (claim.standing()) {
      case DISPUTED -> "disputed";
      case NEWEST -> "newest";
      case SUPERSEDED ->
          by == null ? "superseded" : "superseded by " + value(conflict, conflict.claims().get(by));
    };
  }
}
