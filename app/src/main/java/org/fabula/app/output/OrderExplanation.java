package org.fabula.app.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fabula.Reading;
import org.fabula.app.output.OrderPaths.Step;
import org.fabula.event.Event;
import org.fabula.order.OrderLink;

/** Why one event comes before another: the links and dates that lead from one to the other. */
public final class OrderExplanation {
  private final Reading reading;
  private final Names names;
  private final Event one;
  private final Event other;
  private final List<String> lines = new ArrayList<>();

  private OrderExplanation(Reading reading, Event one, Event other) {
    this.reading = reading;
    this.names = new Names(reading);
    this.one = one;
    this.other = other;
  }

  /** The event whose words stand at {@code offset}, in UTF-16 code units. */
  public static Optional<Event> eventAt(Reading reading, int offset) {
    return reading.events().stream().filter(e -> e.span().contains(offset)).findFirst();
  }

  /** Lines that say which of two events comes first and why, or that nothing orders them. */
  public static List<String> of(Reading reading, Event one, Event other) {
    OrderExplanation explanation = new OrderExplanation(reading, one, other);
    explanation.explain();
    return explanation.lines;
  }

  private void explain() {
    OrderPaths paths = new OrderPaths(reading);
    List<Step> there = paths.between(one, other);
    List<Step> back = paths.between(other, one);
    boolean reversed = there.isEmpty() || !back.isEmpty() && back.size() < there.size();
    List<Step> way = reversed ? back : there;
    if (way.isEmpty()) {
      lines.add("Nothing orders " + place(one) + " and " + place(other) + ".");
    } else {
      head(reversed ? other : one, reversed ? one : other, way);
      way.forEach(this::step);
    }
    reading.order().forEach(this::dropped);
  }

  private void head(Event first, Event last, List<Step> way) {
    boolean equal = way.stream().allMatch(Step::equal);
    lines.add(
        equal
            ? place(first) + " and " + place(last) + " began together:"
            : place(first) + " comes before " + place(last) + ":");
  }

  private void step(Step step) {
    boolean dates = step.rule().equals(RuleWords.DATES);
    String from = words(step.from()) + (dates ? " (" + date(step.from()) + ")" : "");
    String to = words(step.to()) + (dates ? " (" + date(step.to()) + ")" : "");
    String relation = step.equal() ? " began with " : " comes before ";
    lines.add("  " + from + relation + to + ": " + RuleWords.of(step.rule()));
    if (step.againstDates()) {
      lines.add(
          "    dates say otherwise, and none rests on this: "
              + (words(step.from()) + " " + date(step.from()) + ", ")
              + (words(step.to()) + " " + date(step.to())));
    }
  }

  private void dropped(OrderLink link) {
    OrderLink claim = link.dropped();
    boolean ofThese = isOf(link, one, other) || isOf(link, other, one);
    if (claim != null && ofThese) {
      boolean same = link.from().equals(one.id());
      String relation =
          switch (claim.relation()) {
            case BEFORE, INCLUDES -> " comes before ";
            case AFTER, IS_INCLUDED -> " comes after ";
            case EQUAL -> " began with ";
            case VAGUE -> " lies in no order to ";
          };
      lines.add(
          "Dropped, since what is trusted more contradicts it: "
              + (words(same ? one : other) + relation + words(same ? other : one))
              + (", " + RuleWords.of(claim.rule())));
    }
  }

  private static boolean isOf(OrderLink link, Event from, Event to) {
    return link.from().equals(from.id()) && link.to().equals(to.id());
  }

  private String place(Event event) {
    return words(event) + " at " + event.span().start();
  }

  private String words(Event event) {
    return "“" + names.words(event.span()) + "”";
  }

  /** The date of an event and what it rests on. */
  private String date(Event event) {
    return names.when(event.when()) + ", " + names.known(event.when());
  }
}
