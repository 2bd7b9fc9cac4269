package org.fabula.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fabula.chronology.Row;
import org.fabula.dossier.Occurrence.Side;
import org.fabula.event.Event.EventClass;
import org.jspecify.annotations.Nullable;

/**
 * Asks how much money an event was about that several stories tell: what was stolen, fined, paid.
 * Sums are held against each other where each clause tells but one, in one currency and one role,
 * of what the same agent did, in stories that are much alike: campaigns raise and spend all year.
 */
final class SumQuestions {
  private final Merged merged;

  SumQuestions(Merged merged) {
    this.merged = merged;
  }

  List<Question> all() {
    List<Question> questions = new ArrayList<>();
    for (List<Occurrence> group : merged.groups()) {
      Map<String, Sums> byRole = new TreeMap<>();
      for (Occurrence event : group) {
        Sum sum = sum(event);
        if (sum != null) {
          byRole
              .computeIfAbsent(sum.currency() + " " + sum.role(), role -> new Sums(merged))
              .add(event, merged.statement(event, sum.value()));
        }
      }
      for (Sums sums : byRole.values()) {
        questions.add(
            new Question(
                Conflict.Kind.SUM,
                EventQuestions.about(group),
                EventQuestions.parties(group),
                sums.answers,
                sums));
      }
    }
    return questions;
  }

  /** Sums of one currency and role. */
  private static final class Sums implements Question.Rule {
    private final Merged merged;
    private final List<Occurrence> told = new ArrayList<>();
    private final List<Statement> answers = new ArrayList<>();

    Sums(Merged merged) {
      this.merged = merged;
    }

    void add(Occurrence event, Statement answer) {
      told.add(event);
      answers.add(answer);
    }

    @Override
    public boolean clash(Statement one, Statement other) {
      CountRange first = Sum.range(one.value());
      CountRange second = Sum.range(other.value());
      return !first.meets(second) && !first.isFarFrom(second) && isOfOne(one, other);
    }

    private boolean isOfOne(Statement one, Statement other) {
      Side first = told.get(answers.indexOf(one)).agents();
      Side second = told.get(answers.indexOf(other)).agents();
      boolean shared =
          !Collections.disjoint(first.ids(), second.ids())
              || !Collections.disjoint(first.words(), second.words());
      return shared && EventQuestions.isAlike(merged, one, other);
    }
  }

  private @Nullable Sum sum(Occurrence event) {
    int story = merged.story(event.story());
    Row row = merged.row(story, event.event());
    return row == null || event.event().eventClass() != EventClass.OCCURRENCE
        ? null
        : Sum.only(row.span().in(merged.text(story)));
  }
}
