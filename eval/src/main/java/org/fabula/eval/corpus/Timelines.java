package org.fabula.eval.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fabula.story.Story;
import org.fabula.text.Span;

/**
 * What happened to some entities over many stories: the gold of SemEval-2015 Task 4, "TimeLine:
 * Cross-Document Event Ordering" (Minard et al. 2015). The stories are read from the form of the
 * CAT tool, the timelines from tab-separated lines: place in the order, date, and the events there,
 * each as {@code document-sentence-words}.
 *
 * @param stories the stories, in order of their files
 * @param entities the timelines, in order of their files
 */
public record Timelines(List<Story> stories, List<Timeline> entities) {

  /**
   * What happened to one entity.
   *
   * @param entity the name of the entity
   * @param events its events, in the order of the lines
   */
  public record Timeline(String entity, List<Placed> events) {
    /** Copies the list. */
    public Timeline {
      events = List.copyOf(events);
    }
  }

  /**
   * An event in a timeline.
   *
   * @param order its place, equal to that of events of the same time; 0 where it has none
   * @param date a day, month or year: {@code 2011-03-04}, {@code 2011-03}, {@code 2011}; empty
   *     where it is not known
   * @param words where it is told
   */
  public record Placed(int order, String date, Words words) {}

  /**
   * Words of a story.
   *
   * @param story id of the story
   * @param span where in its text; where the gold names words that the story does not have, a span
   *     that holds no word
   */
  public record Words(String story, Span span) {}

  /** Copies the lists. */
  public Timelines {
    stories = List.copyOf(stories);
    entities = List.copyOf(entities);
  }

  /** Reads the stories in one folder and the timelines in another. */
  public static Timelines of(Path stories, Path gold) {
    List<CatStory> read = CatStory.in(stories);
    Map<String, CatStory> byId = new HashMap<>();
    read.forEach(story -> byId.put(story.story().id(), story));
    return new Timelines(
        read.stream().map(CatStory::story).toList(),
        GoldFiles.in(gold, ".txt").stream()
            .map(file -> new Lines(byId).timeline(GoldFiles.stem(file, ".txt"), file))
            .toList());
  }

  /** Reads the lines of one timeline. Used once. */
  private static final class Lines {
    private final Map<String, CatStory> stories;
    private final Map<String, Integer> named = new HashMap<>();
    private int missing;

    Lines(Map<String, CatStory> stories) {
      this.stories = stories;
    }

    /** The first line may be the name of the entity; else its file has it. */
    Timeline timeline(String file, Path path) {
      String entity = file.replace('_', ' ');
      List<Placed> events = new ArrayList<>();
      for (String line : GoldFiles.lines(path)) {
        String[] cells = line.split("\t", -1);
        if (cells.length == 1 && !line.isBlank() && events.isEmpty()) {
          entity = line.strip();
        }
        for (String mention :
            Arrays.asList(cells).subList(Math.min(2, cells.length), cells.length)) {
          if (!mention.isBlank()) {
            events.add(
                new Placed(Integer.parseInt(cells[0]), date(cells[1]), words(mention.strip())));
          }
        }
      }
      return new Timeline(entity, events);
    }

    private Words words(String mention) {
      String[] parts = mention.split("-", 3);
      CatStory story = stories.get(parts[0]);
      int before = named.merge(mention, 1, Integer::sum) - 1;
      List<Span> found =
          story == null ? List.of() : places(story, Integer.parseInt(parts[1]), parts[2]);
      Span nowhere = new Span(Integer.MAX_VALUE - missing, Integer.MAX_VALUE - missing);
      missing += found.isEmpty() ? 1 : 0;
      return new Words(
          parts[0], found.isEmpty() ? nowhere : found.get(Math.min(before, found.size() - 1)));
    }

    /** Where the words stand in the sentence; places marked as events before others. */
    private static List<Span> places(CatStory story, int sentence, String mention) {
      String[] forms = mention.split("_", -1);
      List<Span> marked = new ArrayList<>();
      List<Span> others = new ArrayList<>();
      List<CatStory.Word> words = story.words();
      for (int i = 0; i + forms.length <= words.size(); i++) {
        if (words.get(i).sentence() == sentence && isAt(words, i, forms)) {
          Span last = words.get(i + forms.length - 1).span();
          Span span = new Span(words.get(i).span().start(), last.end());
          (words.get(i).event() ? marked : others).add(span);
        }
      }
      marked.addAll(others);
      return marked;
    }

    private static boolean isAt(List<CatStory.Word> words, int from, String[] forms) {
      for (int i = 0; i < forms.length; i++) {
        if (!words.get(from + i).form().equals(forms[i])) {
          return false;
        }
      }
      return true;
    }
  }

  /** The known part of a date: {@code 2010-XX-XX} is a year. */
  static String date(String written) {
    int unknown = written.indexOf('X');
    String known = unknown < 0 ? written : written.substring(0, unknown);
    return known.endsWith("-") ? known.substring(0, known.length() - 1) : known;
  }
}
