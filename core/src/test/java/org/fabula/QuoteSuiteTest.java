package org.fabula;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.people.Mention;
import org.fabula.quote.Quote;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads whole stories, names and all, and asks of each quotation what a careful reader would: whose
 * words, which words, through which channel. The answers in {@code corpus/quote/suite} were written
 * from what is right, not from what is printed; the stories that do not come out so yet are listed
 * in {@code known-failures.txt}, and one that comes out right must leave that list.
 *
 * <p>A line is a story: its id, then its words, in which a pilcrow parts paragraphs. The indented
 * lines after it are its quotations in text order: kind, speaker, channel, words.
 *
 * <ul>
 *   <li>Direct and mixed quotations must all be found and no others; indirect ones must be found
 *       where they are listed.
 *   <li>A speaker is the fullest name in the story. One in lower case is a description of somebody
 *       whom the story never names, and the actor or the words that name the speaker here must hold
 *       it. A dash: no reader could know.
 *   <li>The channel must hold the words given; a dash: there is none; an asterisk: readers may
 *       differ.
 *   <li>A direct quotation must have exactly these spans. Where a quotation without marks at its
 *       ends begins and stops is a convention, so half of the words is enough for the others.
 * </ul>
 */
@Tag("no-mutants")
class QuoteSuiteTest {
  private static final List<String> FILES =
      List.of(
          "paragraphs",
          "interruptions",
          "nested",
          "negative",
          "alternation",
          "surnames",
          "descriptions",
          "pronouns",
          "groups",
          "organisations",
          "cues",
          "posts",
          "headlines",
          "channels",
          "introduced",
          "first-person",
          "indirect",
          "whole");

  private static final double ENOUGH = 0.5;

  private static final Fabula FABULA = Fabula.english();

  /** A story and what a reader expects of it. */
  record Case(String id, String text, List<Expected> quotes) {
    @Override
    public String toString() {
      return id;
    }
  }

  /** A quotation that a reader expects. */
  record Expected(Quote.Kind kind, String speaker, String channel, List<String> words) {
    static Expected of(String line) {
      String[] fields = line.strip().split("\t", -1);
      assertThat(fields).as(line).hasSize(4);
      return new Expected(
          Quote.Kind.valueOf(fields[0]),
          fields[1],
          fields[2],
          Arrays.asList(fields[3].split(" \\| ")));
    }

    boolean isIndirect() {
      return kind == Quote.Kind.INDIRECT;
    }

    List<Span> spans(String text) {
      return words.stream()
          .map(part -> new Span(text.indexOf(part), text.indexOf(part) + part.length()))
          .toList();
    }

    @Override
    public String toString() {
      return String.join("\t", kind.name(), speaker, channel, String.join(" | ", words));
    }
  }

  static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String file : FILES) {
      for (String line : lines(file + ".tsv")) {
        if (line.startsWith("\t")) {
          cases.getLast().quotes().add(Expected.of(line));
        } else {
          String[] story = line.split("\t", -1);
          assertThat(story).as(line).hasSize(2);
          cases.add(new Case(story[0], story[1].replace(" ¶ ", "\n\n"), new ArrayList<>()));
        }
      }
    }
    return cases;
  }

  private static List<String> lines(String file) throws IOException {
    String resource = "/corpus/quote/suite/" + file;
    try (InputStream in = QuoteSuiteTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("# ") && !line.isBlank())
          .toList();
    }
  }

  static Stream<Case> passing() throws IOException {
    List<String> known = lines("known-failures.txt");
    return cases().stream().filter(row -> !known.contains(row.id()));
  }

  static Stream<Case> failing() throws IOException {
    List<String> known = lines("known-failures.txt");
    return cases().stream().filter(row -> known.contains(row.id()));
  }

  @ParameterizedTest
  @MethodSource("passing")
  void readsAsACarefulReaderDoes(Case row) {
    Check check = Check.of(row);
    assertThat(check.problems()).as(row.id() + " printed:\n" + check.printed()).isEmpty();
  }

  /** No such story is left once the list is empty. */
  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("failing")
  void stillFails(Case row) {
    assertThat(Check.of(row).problems())
        .as(row.id() + " now passes: take it off the list of known failures")
        .isNotEmpty();
  }

  @Test
  void everyIdIsUsedOnce() throws IOException {
    List<String> ids = cases().stream().map(Case::id).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(lines("known-failures.txt")).doesNotHaveDuplicates().isSubsetOf(ids);
  }

  /** The words of an answer say where it stands: they occur once, and the answers go forward. */
  @ParameterizedTest
  @MethodSource("cases")
  void everyAnswerHasItsPlace(Case row) {
    int last = -1;
    for (Expected expected : row.quotes()) {
      for (String part : expected.words()) {
        assertThat(row.text()).containsOnlyOnce(part);
      }
      List<Span> spans = expected.spans(row.text());
      assertThat(spans).isSorted();
      assertThat(spans.getFirst().start()).isGreaterThan(last);
      last = spans.getFirst().start();
    }
  }

  /** One story's answers against its reading. */
  record Check(Case row, List<Actor> actors, List<Quote> quotes) {
    static Check of(Case row) {
      Reading reading = FABULA.read(Story.of(row.id(), row.text()));
      return new Check(row, reading.actors(), reading.quotes());
    }

    List<String> problems() {
      List<Quote> marked = quotes(quote -> quote.kind() != Quote.Kind.INDIRECT);
      List<Expected> answers = row.quotes().stream().filter(one -> !one.isIndirect()).toList();
      List<String> problems = new ArrayList<>();
      Set<Quote> answered = new HashSet<>();
      for (Expected answer : row.quotes()) {
        if (answer.isIndirect()) {
          if (quotes(quote -> problem(answer, quote) == null).isEmpty()) {
            problems.add("not found: " + answer);
          }
        } else {
          Quote found = at(answer, marked);
          String problem = found == null ? "not found" : problem(answer, found);
          if (found != null) {
            answered.add(found);
          }
          if (problem != null) {
            problems.add(problem + ": " + answer);
          }
        }
      }
      for (Quote quote : marked) {
        if (!answered.contains(quote)) {
          problems.add("not expected: " + line(quote));
        }
      }
      if (problems.isEmpty() && marked.size() != answers.size()) {
        problems.add("one quotation for two answers");
      }
      return problems;
    }

    private List<Quote> quotes(Predicate<Quote> which) {
      return quotes.stream().filter(which).toList();
    }

    /** The quotation that overlaps an answer most. */
    private @Nullable Quote at(Expected answer, List<Quote> quotes) {
      Quote best = null;
      double most = 0;
      for (Quote quote : quotes) {
        double shared = shared(answer.spans(row.text()), quote.spans());
        if (shared > most) {
          most = shared;
          best = quote;
        }
      }
      return best;
    }

    /** What is wrong with a quotation, or null. */
    private @Nullable String problem(Expected answer, Quote quote) {
      if (quote.kind() != answer.kind()) {
        return "kind is " + quote.kind();
      }
      List<Span> spans = answer.spans(row.text());
      boolean fits =
          answer.kind() == Quote.Kind.DIRECT
              ? spans.equals(quote.spans())
              : shared(spans, quote.spans()) >= ENOUGH;
      if (!fits) {
        return "words are " + words(quote);
      }
      if (!isSpeaker(answer.speaker(), quote.speaker())) {
        return "speaker is " + speaker(quote);
      }
      return isChannel(answer.channel(), quote.channel()) ? null : "channel is " + quote.channel();
    }

    private boolean isSpeaker(String expected, Quote.@Nullable Speaker speaker) {
      if (speaker == null || expected.equals("-")) {
        return speaker == null && expected.equals("-");
      }
      Actor actor = actor(speaker);
      if (!Character.isLowerCase(expected.charAt(0))) {
        return actor.name().equals(expected);
      }
      String head = expected.replaceFirst("^(an?|the) ", "");
      boolean named =
          actor.kind() == ActorKind.PERSON
              && actor.mentions().stream().anyMatch(one -> one.kind() == Mention.Kind.NAME);
      return holds(actor.name(), head) || !named && holds(speaker.mention().in(row.text()), head);
    }

    private Actor actor(Quote.Speaker speaker) {
      return actors.stream()
          .filter(actor -> actor.id().equals(speaker.actor()))
          .findFirst()
          .orElseThrow();
    }

    private static boolean isChannel(String expected, @Nullable String channel) {
      return switch (expected) {
        case "*" -> true;
        case "-" -> channel == null;
        default -> channel != null && holds(channel, expected);
      };
    }

    private static boolean holds(String words, String part) {
      return words.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    /** What two lists of spans share of what either covers. */
    private static double shared(List<Span> one, List<Span> other) {
      BitSet both = covered(one);
      BitSet either = covered(one);
      both.and(covered(other));
      either.or(covered(other));
      return (double) both.cardinality() / either.cardinality();
    }

    private static BitSet covered(List<Span> spans) {
      BitSet covered = new BitSet();
      spans.forEach(span -> covered.set(span.start(), span.end()));
      return covered;
    }

    String printed() {
      return String.join("\n", quotes.stream().map(this::line).toList());
    }

    private String line(Quote quote) {
      String channel = quote.channel() == null ? "-" : quote.channel();
      return String.join("\t", quote.kind().name(), speaker(quote), channel, words(quote));
    }

    private String speaker(Quote quote) {
      Quote.Speaker speaker = quote.speaker();
      return speaker == null
          ? "-"
          : actor(speaker).name() + " (" + speaker.mention().in(row.text()) + ")";
    }

    private String words(Quote quote) {
      return String.join(" | ", quote.spans().stream().map(span -> span.in(row.text())).toList());
    }
  }
}
