package org.fabula.eval.speed;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fabula.Reading;
import org.fabula.dossier.Gist;
import org.fabula.dossier.Telling;
import org.fabula.people.Actor;
import org.fabula.people.Fact;
import org.fabula.people.Mention;
import org.fabula.quote.Quote;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.fabula.time.Bound;
import org.fabula.time.When;

/**
 * Makes of one reading those of many stories: each case has its own names, figures and days, and
 * each report of a case some words of its own. Words are put in the place of words as long, so that
 * every offset stays.
 */
public final class Perturbed {
  /** Of a hundred words that are no names so many are a report's own. */
  private static final int OWN_WORDS = 25;

  /** Days over which cases are spread: some thirty years. */
  private static final int DAYS = 11_000;

  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final String VOWELS = "aeiou";
  private static final String CONSONANTS = "bcdfghjklmnprstvwz";

  private final Reading reading;
  private final Set<String> names = new HashSet<>();

  /** Makes others of this reading. */
  public Perturbed(Reading reading) {
    this.reading = reading;
    String text = reading.story().text();
    for (Actor actor : reading.actors()) {
      for (Mention mention : actor.mentions()) {
        if (mention.kind() == Mention.Kind.NAME) {
          for (String word : mention.span().in(text).split("[^\\p{L}]+", -1)) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
              names.add(word.toLowerCase(Locale.ROOT));
            }
          }
        }
      }
    }
  }

  /**
   * The reading of a report.
   *
   * @param number of the case; each has its own names and days
   * @param report of the case; each has its own words, and comes a day after the one before
   */
  public Reading of(long number, int report) {
    return new Other(number, report).reading();
  }

  /** One reading on its way. */
  private final class Other {
    private final long number;
    private final int report;
    private final long shift;
    private final Map<String, String> known = new HashMap<>();

    Other(long number, int report) {
      this.number = number;
      this.report = report;
      Publication published = reading.story().published();
      LocalDate day = published == null ? FIRST : published.day();
      long own = FIRST.plusDays(Math.floorMod(mixed(number), DAYS)).toEpochDay() + report;
      this.shift = own - day.toEpochDay();
    }

    Reading reading() {
      Story story = reading.story();
      Publication published = story.published();
      LocalDate day = (published == null ? FIRST : published.day()).plusDays(shift);
      String id = story.id() + "-" + number + "-" + report;
      Story other =
          new Story(
              id,
              "made/" + id + ".txt",
              story.title() == null ? null : words(story.title()),
              story.byline(),
              story.publisher(),
              Publication.on(day, Publication.Basis.METADATA),
              List.of(),
              null,
              story.language(),
              words(story.text()),
              story.origin());
      return new Reading(
          other,
          reading.times(),
          reading.actors().stream().map(this::actor).toList(),
          reading.quotes().stream().map(this::quote).toList(),
          reading.events().stream().map(event -> event.at(when(event.when()))).toList(),
          reading.order(),
          reading.states(),
          reading.chronology().stream().map(row -> row.at(when(row.when()))).toList(),
          reading.notes(),
          gist());
    }

    private Actor actor(Actor actor) {
      return new Actor(
          actor.id(),
          actor.kind(),
          words(actor.name()),
          actor.aliases().stream().map(this::words).toList(),
          actor.mentions(),
          actor.facts().stream()
              .map(f -> new Fact(f.kind(), words(f.value()), f.actor(), f.span()))
              .toList());
    }

    private Quote quote(Quote quote) {
      return new Quote(
          quote.id(),
          quote.kind(),
          quote.spans(),
          quote.cue(),
          quote.speaker(),
          quote.channel(),
          quote.medium(),
          when(quote.when()),
          quote.rule());
    }

    private When when(When when) {
      return new When(
          when.value(),
          when.edtf(),
          bound(when.begin()),
          bound(when.end()),
          when.basis(),
          when.time());
    }

    private Bound bound(Bound bound) {
      LocalDateTime earliest = bound.earliest();
      LocalDateTime latest = bound.latest();
      return new Bound(
          earliest == null ? null : earliest.plusDays(shift),
          latest == null ? null : latest.plusDays(shift));
    }

    private Gist gist() {
      Gist gist = reading.gist();
      Map<String, Double> weights = new HashMap<>();
      gist.words().forEach((word, weight) -> weights.merge(words(word), weight, Double::sum));
      return new Gist(weights, gist.tellings().stream().map(this::telling).toList());
    }

    private Telling telling(Telling telling) {
      return new Telling(
          telling.event(),
          telling.lemma(),
          telling.family(),
          telling.light(),
          telling.depth(),
          all(telling.arguments()),
          all(telling.names()));
    }

    private Set<String> all(Set<String> words) {
      return words.stream().map(this::words).collect(Collectors.toSet());
    }

    private String words(String text) {
      StringBuilder out = new StringBuilder(text.length());
      int at = 0;
      while (at < text.length()) {
        int end = at + 1;
        if (isWord(text.charAt(at))) {
          while (end < text.length() && isWord(text.charAt(end))) {
            end++;
          }
          out.append(cased(text.substring(at, end)));
        } else {
          out.append(text.charAt(at));
        }
        at = end;
      }
      return out.toString();
    }

    private static boolean isWord(char c) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private String cased(String word) {
      String other = known.computeIfAbsent(word.toLowerCase(Locale.ROOT), this::instead);
      if (!Character.isUpperCase(word.charAt(0))) {
        return other;
      }
      return word.length() > 1 && Character.isUpperCase(word.charAt(1))
          ? other.toUpperCase(Locale.ROOT)
          : Character.toUpperCase(other.charAt(0)) + other.substring(1);
    }

    private String instead(String word) {
      if (names.contains(word) && word.length() > 2) {
        return made(word, number);
      }
      if (Character.isDigit(word.charAt(0))) {
        return word.length() == 4 ? word : made(word, number);
      }
      boolean own =
          word.length() > 4
              && Math.floorMod(mixed(word.hashCode() + 31L * number + 977L * report), 100)
                  < OWN_WORDS;
      return own ? made(word, number * 64 + report) : word;
    }
  }

  /** A word as long, of the same kinds of letters. */
  private static String made(String word, long seed) {
    StringBuilder out = new StringBuilder(word.length());
    long state = mixed(word.hashCode() * 0x9e3779b97f4a7c15L + seed);
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      state = mixed(state + i);
      int next = (int) (state >>> 33);
      if (Character.isDigit(c)) {
        out.append((char) ('1' + next % 9));
      } else if (VOWELS.indexOf(c) >= 0) {
        out.append(VOWELS.charAt(next % VOWELS.length()));
      } else {
        out.append(CONSONANTS.charAt(next % CONSONANTS.length()));
      }
    }
    return out.toString();
  }

  /** The finalizer of SplitMix64. */
  private static long mixed(long value) {
    long mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
    return mixed ^ mixed >>> 31;
  }
}
