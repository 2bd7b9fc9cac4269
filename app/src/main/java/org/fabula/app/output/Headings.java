package org.fabula.app.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fabula.Reading;
import org.fabula.app.date.DateWords;
import org.fabula.app.page.YearList;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.people.Fact;
import org.fabula.people.Mention;
import org.fabula.story.Publication;
import org.fabula.story.Story;

/** What stands above and below a chronology: title, source and date; the persons and their ages. */
public final class Headings {
  /** A first line longer than this is no headline. */
  private static final int LONGEST_TITLE = 150;

  private static final int YEAR = 4;

  private Headings() {}

  /** The title; else the headline in the text; else the id. */
  static String title(Story story) {
    if (story.title() != null && !story.title().isBlank()) {
      return Display.oneLine(story.title());
    }
    return headline(story).orElseGet(() -> Display.oneLine(story.id()));
  }

  /**
   * The first line of a story's text where it reads like a headline: short, not ended by a full
   * stop, and with text after it.
   */
  public static Optional<String> headline(Story story) {
    String text = story.text();
    int from = 0;
    while (from < text.length() && Display.isBlank(text.charAt(from))) {
      from++;
    }
    int to = text.indexOf('\n', from);
    if (to <= from || to - from > LONGEST_TITLE) {
      return Optional.empty();
    }
    String line = Display.oneLine(text.substring(from, to));
    return line.endsWith(".") ? Optional.empty() : Optional.of(line);
  }

  /** The title of what is made of several stories, or of one. */
  static String title(List<Story> stories) {
    if (stories.isEmpty()) {
      return "No stories";
    }
    String first = title(stories.getFirst());
    return switch (stories.size()) {
      case 1 -> first;
      case 2 -> first + " and another story";
      default -> first + " and " + (stories.size() - 1) + " other stories";
    };
  }

  /**
   * An address whole, a file by its name alone: what is written is passed on, and the folders of
   * the machine it was made on are nobody's business. Empty where there is no source.
   */
  public static String origin(Story story) {
    String source = story.source();
    if (source == null || source.startsWith("http://") || source.startsWith("https://")) {
      return source == null ? "" : source;
    }
    return source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
  }

  /** Where it is from, who wrote it and when it was published, and how that is known. */
  static String source(Story story) {
    return source(story, story.source() == null ? story.id() : story.source());
  }

  /** The same with a file by its name alone. */
  static String originLine(Story story) {
    return source(story, origin(story));
  }

  /** The same without its address, where a link has it. */
  static String sourceOfLink(Story story) {
    return source(story, "");
  }

  private static String source(Story story, String origin) {
    List<String> parts = new ArrayList<>();
    if (story.publisher() != null) {
      parts.add(Display.oneLine(story.publisher()));
    }
    if (!story.byline().isEmpty()) {
      parts.add("by " + Display.oneLine(String.join(", ", story.byline())));
    }
    if (!origin.isBlank()) {
      parts.add(Display.oneLine(origin));
    }
    Publication published = story.published();
    parts.add(
        published == null
            ? "no publication date" + open(story)
            : "published " + DateWords.SHORT.day(published.day()) + " (" + basis(published) + ")");
    return String.join(" · ", parts);
  }

  /** The years in which it may have been published, by what it tells. */
  private static String open(Story story) {
    String years = YearList.of(story.openDays());
    return years.isEmpty() ? "" : "; what it tells fits " + years;
  }

  private static String basis(Publication published) {
    return switch (published.basis()) {
      case OPTION -> "as given";
      case METADATA -> "from its metadata";
      case PAGE -> "from the page";
      case URL -> "from its address";
      case DATELINE -> "from the dateline";
      case INFERRED -> "inferred";
      case NONE -> "unknown";
    };
  }

  /** The persons called by name, in order of first mention. */
  static List<Actor> people(Reading reading) {
    return reading.actors().stream()
        .filter(actor -> actor.kind() == ActorKind.PERSON)
        .filter(actor -> actor.mentions().stream().anyMatch(m -> m.kind() == Mention.Kind.NAME))
        .toList();
  }

  /** "Mary Shaw, 34, mayor; also Shaw". */
  static String person(Actor actor) {
    StringBuilder line = new StringBuilder(Display.oneLine(actor.name()));
    for (Fact fact : actor.telling()) {
      String words = words(fact);
      if (!words.isEmpty() && !fact.isRange() && !isSaid(line, fact, words)) {
        line.append(", ").append(words);
      }
    }
    if (!actor.aliases().isEmpty()) {
      line.append("; also ").append(Display.oneLine(String.join(", ", actor.aliases())));
    }
    return line.toString();
  }

  /** "editor of The Lark" says for whom one works, and of what one is the editor. */
  private static boolean isSaid(StringBuilder line, Fact fact, String words) {
    String value =
        switch (fact.kind()) {
          case EMPLOYER, RESIDENCE, ORIGIN, AWARD, WORK -> Display.oneLine(fact.value());
          case AGE, BORN, DEATH, ROLE, RELATION -> ", " + words;
        };
    return line.indexOf(value) >= 0;
  }

  /** A fact as it stands after a name; empty for a relation, which needs another's name. */
  static String words(Fact fact) {
    String value = value(fact);
    return switch (fact.kind()) {
      case AGE -> value;
      case BORN -> "born " + value;
      case DEATH -> died(value);
      case ROLE -> value;
      case EMPLOYER -> "works for " + value;
      case RESIDENCE -> "of " + value;
      case ORIGIN -> value.endsWith("-born") ? value : "from " + value;
      case AWARD -> "won " + value;
      case WORK -> "made " + value;
      case RELATION -> "";
    };
  }

  /** What a fact states, without its kind: "34", "1985-05-03", "mayor", "mother". */
  static String value(Fact fact) {
    String value = Display.oneLine(fact.value());
    return fact.kind() == Fact.Kind.AGE ? age(value) : fact.isRange() ? years(value) : value;
  }

  /** "1985 or 1986" for an interval of days, "1985 to 1987" for a longer one. */
  private static String years(String interval) {
    String first = interval.substring(0, YEAR);
    int second = interval.indexOf('/') + 1;
    String last = interval.substring(second, second + YEAR);
    if (first.equals(last)) {
      return first;
    }
    boolean next = Integer.parseInt(first) + 1 == Integer.parseInt(last);
    return first + (next ? " or " : " to ") + last;
  }

  /** A date, or the words that tell of the death: "found dead". */
  private static String died(String value) {
    return value.isEmpty() || !Character.isDigit(value.charAt(0)) ? value : "died " + value;
  }

  /** {@code P34Y} is 34; {@code P6M} is 6 months old. */
  private static String age(String duration) {
    boolean plain = duration.length() > 2 && duration.startsWith("P");
    String number = plain ? duration.substring(1, duration.length() - 1) : "";
    if (number.isEmpty() || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return duration;
    }
    return switch (duration.substring(duration.length() - 1).toUpperCase(Locale.ROOT)) {
      case "Y" -> number;
      case "M" -> number + " months";
      case "W" -> number + " weeks";
      case "D" -> number + " days";
      default -> duration;
    };
  }
}
