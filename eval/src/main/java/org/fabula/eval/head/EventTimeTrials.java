package org.fabula.eval.head;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fabula.eval.corpus.TimeMl;
import org.fabula.eval.measure.SameMeasure;
import org.fabula.model.Analysis;
import org.fabula.model.EventProposal;
import org.fabula.text.Span;
import org.fabula.text.StoryText;
import org.jspecify.annotations.Nullable;

/**
 * How events lie to the date of publication and to time expressions, as TimeBank-Dense has it
 * (Cassidy et al., ACL 2014), event and time given. Vague links to time expressions are left out.
 */
final class EventTimeTrials {
  private final Trial<List<String>, List<String>, SameMeasure.Count> toPublication =
      Trial.accuracy("event to publication");
  private final Trial<List<String>, List<String>, SameMeasure.Count> toTime =
      Trial.accuracy("event to time expression");

  /** Compares the links of one story. */
  void add(TimeMl gold, Analysis analysis) {
    Labels published = new Labels();
    Labels timed = new Labels();
    for (TimeMl.Link link : gold.links()) {
      TimeMl.GoldEvent event = gold.events().get(link.event());
      if (event == null) {
        continue;
      }
      int word = analysis.story().tokenAt(event.span().start());
      Span time = link.time();
      if (time == null) {
        published.add(toPublication(link), published(analysis.event(word)));
      } else if (!link.relation().equals("VAGUE")) {
        int last = lastWord(analysis.story(), time);
        timed.add(toTime(link), analysis.eventTime(word, last).relation().name());
      }
    }
    toPublication.add(published.gold, published.found);
    toTime.add(timed.gold, timed.found);
  }

  private record Labels(List<String> gold, List<String> found) {
    Labels() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    void add(String label, String answer) {
      gold.add(label);
      found.add(answer);
    }
  }

  private static String published(@Nullable EventProposal event) {
    return event == null ? "" : event.published().name();
  }

  private static int lastWord(StoryText text, Span span) {
    return text.tokenAt(span.end() - 1);
  }

  /** Events that hold the day count as lying on it, as the model's labels have it. */
  static String toPublication(TimeMl.Link link) {
    return switch (link.relation()) {
      case "BEFORE", "IBEFORE" -> link.turned() ? "AFTER" : "BEFORE";
      case "AFTER", "IAFTER" -> link.turned() ? "BEFORE" : "AFTER";
      case "VAGUE", "NONE" -> "VAGUE";
      default -> "INCLUDED";
    };
  }

  /** Events that hold the time or begin or end with it last as long as it does, to the model. */
  static String toTime(TimeMl.Link link) {
    return switch (link.relation()) {
      case "BEFORE", "IBEFORE" -> link.turned() ? "AFTER" : "BEFORE";
      case "AFTER", "IAFTER" -> link.turned() ? "BEFORE" : "AFTER";
      case "IS_INCLUDED", "DURING", "BEGINS", "ENDS" -> link.turned() ? "SIMULTANEOUS" : "INCLUDED";
      case "INCLUDES", "BEGUN_BY", "ENDED_BY" -> link.turned() ? "INCLUDED" : "SIMULTANEOUS";
      default -> "SIMULTANEOUS";
    };
  }

  /** The figures over all stories. */
  Stream<HeadFigure> figures() {
    return Stream.concat(toPublication.figure(), toTime.figure());
  }
}
