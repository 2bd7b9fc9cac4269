package org.fabula.app.output;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fabula.app.date.DateWords;
import org.fabula.dossier.Conflict;
import org.fabula.dossier.Conflict.Claim;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Dossier.Status;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/** Says in words what stories contradict each other in, for all forms that show it. */
public final class ConflictWords {
  /** Above what sources contradict each other in. */
  public static final String DISPUTES = "What the stories contradict each other in";

  /** Above what sources said otherwise before. */
  public static final String OVERTAKEN = "What later claims took the place of";

  private static final Pattern NUMBER = Pattern.compile("(>=|<=|>|<|~)?(\\d+)(?:\\.\\.(\\d+))?");

  /** A long has them all. */
  private static final int MOST_DIGITS = 18;

  /** Words so short, an age or a name, are read with what stands around them. */
  private static final int TELLING = 25;

  /** So many characters around them at most. */
  private static final int AROUND = 60;

  private static final Pattern YEARS = Pattern.compile("P(\\d+)Y");

  private final Map<String, Story> stories = new HashMap<>();
  private final Map<String, Party> actors = new HashMap<>();
  private final Map<String, Conflict> conflicts = new HashMap<>();

  /** For the conflicts of a dossier. */
  ConflictWords(Dossier dossier) {
    dossier.stories().forEach(source -> stories.put(source.id(), source.story()));
    dossier.actors().forEach(actor -> actors.put(actor.id(), actor));
    dossier.conflicts().forEach(conflict -> conflicts.put(conflict.id(), conflict));
  }

  /** The conflicts in which a row is one side. */
  public List<Conflict> of(Entry row) {
    return row.conflicts().stream().map(conflicts::get).filter(Objects::nonNull).toList();
  }

  /** How a row stands in its conflicts: "disputed", "superseded", "newest". */
  static String status(Entry row) {
    return row.status() == Status.CURRENT ? "newest" : row.status().name().toLowerCase(Locale.ROOT);
  }

  /**
   * How a row stands: "disputed: c1 How many dead (14; 19)"; nothing where nobody says otherwise.
   */
  List<String> remarks(Entry row) {
    return of(row).stream().map(conflict -> remark(row, conflict)).toList();
  }

  /** How a row stands in one of its conflicts. */
  public static String remark(Entry row, Conflict conflict) {
    String values =
        conflict.claims().stream()
            .map(claim -> value(conflict, claim))
            .distinct()
            .collect(Collectors.joining("; "));
    return status(row) + ": " + conflict.id() + " " + title(conflict) + " (" + values + ")";
  }

  /** "How many dead", "Age of Ana Ruiz", "When: collapse". */
  public static String title(Conflict conflict) {
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
      case SUM -> "How much: " + about;
    };
  }

  /** The value: "34", "at least 14", "Sun 2 Feb 2020", "happened". */
  public static String value(Conflict conflict, Claim claim) {
    String value = claim.value();
    return switch (conflict.kind()) {
      case DATE -> day(value);
      case COUNT -> number(value);
      case AGE -> YEARS.matcher(value).replaceFirst("$1");
      case FACT -> value.toLowerCase(Locale.ROOT);
      case SUM -> sum(value);
      case NAME, PLACE, SPEAKER, CONDITION -> Display.oneLine(value);
    };
  }

  /**
   * The words by which a claim is said to hold: "14: court file". {@link #held} finds the claim
   * again.
   */
  public static String settled(Conflict conflict, Claim claim, String note) {
    String value = value(conflict, claim);
    return note.isBlank() ? value : value + ": " + note;
  }

  /** The value that words by which a conflict was settled say to hold, or null. */
  static @Nullable String held(Conflict conflict, String settled) {
    return conflict.claims().stream()
        .map(claim -> value(conflict, claim))
        .filter(value -> settled.equals(value) || settled.startsWith(value + ": "))
        .max(Comparator.comparingInt(String::length))
        .orElse(null);
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
    return sign(number) + number.group(2);
  }

  private static String sign(Matcher number) {
    return switch (number.group(1) == null ? "" : number.group(1)) {
      case ">=" -> "at least ";
      case "<=" -> "at most ";
      case ">" -> "more than ";
      case "<" -> "fewer than ";
      case "~" -> "about ";
      default -> "";
    };
  }

  /** "USD ~4200000" as "about USD 4,200,000". */
  private static String sum(String value) {
    int space = value.lastIndexOf(' ');
    Matcher number = NUMBER.matcher(value.substring(space + 1));
    if (!number.matches() || number.group(2).length() > MOST_DIGITS) {
      return value;
    }
    String digits = String.format(Locale.ROOT, "%,d", Long.parseLong(number.group(2)));
    return sign(number) + value.substring(0, space + 1) + digits;
  }

  /** The words of the story that claim it, on one line; with what stands around them if few. */
  public String words(Claim claim) {
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
  public String source(Claim claim) {
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
    String origin = story == null ? "" : Headings.origin(story);
    return origin.isEmpty() ? id : origin;
  }

  /** "disputed", "superseded by 19", or "newest". */
  public static String standing(Conflict conflict, Claim claim) {
    Integer by = claim.supersededBy();
    return switch (claim.standing()) {
      case DISPUTED -> "disputed";
      case NEWEST -> "newest";
      case SUPERSEDED ->
          by == null ? "superseded" : "superseded by " + value(conflict, conflict.claims().get(by));
    };
  }
}
