package org.fabula.app.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fabula.copies.Match;
import org.fabula.story.Story;

/**
 * The stories of a run that are copies or versions of others, so that a story which is not read
 * again is named with its title, its source and its date all the same. Keeps no words of them.
 */
public final class Repeats {
  /** Named in a line; more make a line that nobody reads. */
  private static final int MOST_NAMED = 5;

  private final boolean read;
  private final List<Repeat> all = new ArrayList<>();
  private final Map<String, List<Repeat>> byFirst = new HashMap<>();

  /**
   * No stories yet.
   *
   * @param read whether copies are read like any other story
   */
  public Repeats(boolean read) {
    this.read = read;
  }

  /**
   * One story and the one that it repeats.
   *
   * @param id of the story
   * @param title what stands above it
   * @param source who published it where and when
   * @param match the earlier story, and how much of it stands here
   */
  public record Repeat(String id, String title, String source, Match match) {
    /** "97 % of its words", with which of the two is later where that is known. */
    public String share() {
      String order =
          match.kind() == Match.Kind.VERSION && match.order() != Match.Order.UNKNOWN
              ? match.order().name().toLowerCase(Locale.ROOT) + ", "
              : "";
      // What is not all is not rounded to it.
      long percent = (long) Math.floor(100 * match.share());
      return order + (percent == 100 ? "all its words" : percent + " % of its words");
    }
  }

  /** Takes the next story that repeats one. */
  public void add(Story story, Match match) {
    Repeat repeat =
        new Repeat(
            Display.oneLine(story.id()), Headings.title(story), Headings.originLine(story), match);
    all.add(repeat);
    byFirst.computeIfAbsent(match.id(), id -> new ArrayList<>()).add(repeat);
  }

  /** The copies, or the versions, in the order of the stories. */
  public List<Repeat> of(Match.Kind kind) {
    return all.stream().filter(repeat -> repeat.match().kind() == kind).toList();
  }

  /** The copies, or the versions, of one story. */
  public List<Repeat> of(Match.Kind kind, Story first) {
    return byFirst.getOrDefault(first.id(), List.of()).stream()
        .filter(repeat -> repeat.match().kind() == kind)
        .toList();
  }

  /** A line on the copies and one on the versions, where there are any. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    List<Repeat> copies = of(Match.Kind.COPY);
    List<Repeat> versions = of(Match.Kind.VERSION);
    if (!copies.isEmpty()) {
      boolean one = copies.size() == 1;
      String count =
          one ? "1 story is a copy of another" : copies.size() + " stories are copies of others";
      String left = read ? "" : one ? " and was not read again" : " and were not read again";
      lines.add(count + left + ": " + named(copies) + ".");
    }
    if (!versions.isEmpty()) {
      String count =
          versions.size() == 1
              ? "1 story is a version of another"
              : versions.size() + " stories are versions of others";
      lines.add(count + ": " + named(versions) + ".");
    }
    return lines;
  }

  private static String named(List<Repeat> repeats) {
    Function<Repeat, String> words =
        repeat ->
            repeat.id()
                + " of "
                + Display.oneLine(repeat.match().id())
                + " ("
                + repeat.share()
                + ")";
    String first = repeats.stream().limit(MOST_NAMED).map(words).collect(Collectors.joining(", "));
    int more = repeats.size() - MOST_NAMED;
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
