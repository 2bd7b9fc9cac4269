package org.fabula.eval.measure;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.fabula.Reading;
import org.fabula.eval.corpus.ChronicleGold;
import org.fabula.eval.corpus.ChronicleGold.Dated;
import org.fabula.eval.corpus.ChronicleGold.Ordered;
import org.fabula.eval.corpus.ChronicleGold.Person;
import org.fabula.eval.corpus.ChronicleGold.Said;
import org.fabula.event.Event;
import org.fabula.people.Actor;
import org.fabula.people.Fact;
import org.fabula.quote.Quote;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/** Questions put to the readings of whole stories: the share of points, over all and by kind. */
public final class ChroniclesMeasure
    implements Measure<ChronicleGold, Reading, ChroniclesMeasure.Count> {

  /** Questions of each kind and those answered rightly, which stand right behind. */
  public enum Count {
    TIMES,
    TIMES_RIGHT,
    PEOPLE,
    PEOPLE_RIGHT,
    MENTIONS,
    MENTIONS_RIGHT,
    AGES,
    AGES_RIGHT,
    SPEAKERS,
    SPEAKERS_RIGHT,
    CHANNELS,
    CHANNELS_RIGHT,
    DATES,
    DATES_RIGHT,
    ORDER,
    ORDER_RIGHT
  }

  @Override
  public Tally<Count> count(ChronicleGold gold, Reading answer) {
    Tally<Count> tally = new Tally<>(Count.class);
    for (Dated time : gold.times()) {
      boolean right =
          answer.times().stream()
              .anyMatch(t -> t.span().overlaps(time.span()) && time.values().contains(t.value()));
      point(tally, Count.TIMES, Count.TIMES_RIGHT, right);
    }
    gold.people().forEach(person -> person(person, answer, tally));
    gold.quotes().forEach(quote -> quote(quote, answer, tally));
    for (Dated event : gold.events()) {
      boolean right =
          eventsAt(event.span(), answer)
              .map(e -> e.when().value())
              .anyMatch(value -> value != null && event.values().contains(value));
      point(tally, Count.DATES, Count.DATES_RIGHT, right);
    }
    Map<String, Integer> rows = rows(answer);
    for (Ordered pair : gold.order()) {
      point(tally, Count.ORDER, Count.ORDER_RIGHT, isOrdered(pair, answer, rows));
    }
    return tally;
  }

  private static void point(Tally<Count> tally, Count asked, Count answered, boolean right) {
    tally.add(asked, 1);
    tally.addIf(right, answered);
  }

  private static void person(Person person, Reading answer, Tally<Count> tally) {
    List<Actor> found =
        answer.actors().stream()
            .filter(actor -> PersonName.isOneOf(person.name(), actor.name()))
            .toList();
    point(tally, Count.PEOPLE, Count.PEOPLE_RIGHT, found.size() == 1);
    for (Span mention : person.mentions()) {
      boolean right = found.stream().anyMatch(actor -> actor.isMentionedAt(mention));
      point(tally, Count.MENTIONS, Count.MENTIONS_RIGHT, right);
    }
    Integer age = person.age();
    if (age != null) {
      boolean right = found.stream().flatMap(a -> a.facts().stream()).anyMatch(f -> isAge(f, age));
      point(tally, Count.AGES, Count.AGES_RIGHT, right);
    }
  }

  private static boolean isAge(Fact fact, int age) {
    return fact.kind() == Fact.Kind.AGE
        && (fact.value().equals(Integer.toString(age)) || fact.value().equals("P" + age + "Y"));
  }

  private static void quote(Said said, Reading answer, Tally<Count> tally) {
    List<Quote> quotes =
        answer.quotes().stream().filter(q -> Ratio.anyOverlaps(q.spans(), said.span())).toList();
    Map<String, String> names = new HashMap<>();
    answer.actors().forEach(actor -> names.put(actor.id(), actor.name()));
    boolean right =
        quotes.stream()
            .map(Quote::speaker)
            .anyMatch(s -> s != null && PersonName.isOneOf(said.speaker(), names.get(s.actor())));
    point(tally, Count.SPEAKERS, Count.SPEAKERS_RIGHT, right);
    String channel = said.channel();
    if (channel != null) {
      boolean through = quotes.stream().anyMatch(q -> holds(q.channel(), channel));
      point(tally, Count.CHANNELS, Count.CHANNELS_RIGHT, through);
    }
  }

  private static boolean holds(@Nullable String channel, String wanted) {
    return channel != null
        && channel.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
  }

  private static Stream<Event> eventsAt(Span span, Reading answer) {
    return answer.events().stream().filter(event -> event.span().overlaps(span));
  }

  private static Map<String, Integer> rows(Reading answer) {
    Map<String, Integer> rows = new HashMap<>();
    for (int i = 0; i < answer.chronology().size(); i++) {
      int row = i;
      answer.chronology().get(i).events().forEach(event -> rows.put(event, row));
    }
    return rows;
  }

  /** Whether the first row of the one comes before the last row of the other. */
  private static boolean isOrdered(Ordered pair, Reading answer, Map<String, Integer> rows) {
    int first = rowsOf(pair.first(), answer, rows).min(Integer::compare).orElse(Integer.MAX_VALUE);
    int second =
        rowsOf(pair.second(), answer, rows).max(Integer::compare).orElse(Integer.MIN_VALUE);
    return first < second;
  }

  private static Stream<Integer> rowsOf(Span span, Reading answer, Map<String, Integer> rows) {
    return eventsAt(span, answer).flatMap(event -> Stream.ofNullable(rows.get(event.id())));
  }

  @Override
  public SequencedMap<String, Double> figures(Tally<Count> sum) {
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    Count[] counts = Count.values();
    int points = 0;
    int right = 0;
    figures.put("all", 0.0);
    for (int i = 0; i < counts.length; i += 2) {
      points += sum.get(counts[i]);
      right += sum.get(counts[i + 1]);
      figures.put(
          counts[i].name().toLowerCase(Locale.ROOT),
          Ratio.percent(sum.get(counts[i + 1]), sum.get(counts[i])));
    }
    figures.put("all", Ratio.percent(right, points));
    return figures;
  }
}
