package org.fabula.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fabula.dossier.Conflict.Claim;
import org.fabula.dossier.Conflict.Standing;
import org.fabula.dossier.Dossier.Passage;
import org.fabula.dossier.Dossier.Status;
import org.fabula.dossier.Settlement.Stand;
import org.fabula.dossier.Statement.Holder;
import org.fabula.dossier.Statement.Part;
import org.fabula.text.Span;

/**
 * What the stories of a dossier contradict each other in, and in what a later claim took the place
 * of an earlier one. Claims are held against each other only where merging, or likeness of the
 * stories, says that they are of one thing, so that work is in proportion to the stories. What
 * comes out does not depend on the order in which they were given.
 */
final class Conflicts {
  private final List<String> ids;
  private final Sources sources;
  private final List<Conflict> all = new ArrayList<>();
  private final Map<Holder, Map<String, Standing>> marks = new HashMap<>();
  private final Map<Integer, List<Statement>> states = new HashMap<>();

  /** A question and how its answers stand. */
  private record Answered(Question question, Settlement settlement, List<Stand> stands) {}

  private Conflicts(List<String> ids, Sources sources) {
    this.ids = ids;
    this.sources = sources;
  }

  static Conflicts among(
      Merged merged, List<Occurrence> events, List<String> ids, Sources sources) {
    Conflicts conflicts = new Conflicts(ids, sources);
    List<Question> questions = new ArrayList<>(new CountQuestions(merged).all());
    questions.addAll(new AgeQuestions(merged).all());
    questions.addAll(new ConditionQuestions(merged).all());
    questions.addAll(new NameQuestions(merged).all());
    questions.addAll(new SpeakerQuestions(merged).all());
    questions.addAll(new EventQuestions(merged).all());
    questions.addAll(new SumQuestions(merged).all());
    questions.addAll(new DateQuestions(merged, events).all());
    conflicts.add(questions);
    return conflicts;
  }

  private void add(List<Question> questions) {
    List<Answered> answered = new ArrayList<>();
    for (Question question : questions) {
      if (question.answers().size() > 1) {
        Settlement settlement = new Settlement(question, sources);
        List<Stand> stands = settlement.stands();
        if (isOfSeveral(stands)) {
          answered.add(new Answered(question, settlement, stands));
        }
      }
    }
    answered.sort(
        Comparator.comparing((Answered one) -> one.question().kind())
            .thenComparing(one -> one.stands().getFirst().statement(), Settlement.ORDER)
            .thenComparing(one -> one.question().about()));
    answered.forEach(this::add);
  }

  /** Whether it is a matter of several stories; in what a story overtakes itself, it says so. */
  private static boolean isOfSeveral(List<Stand> stands) {
    return stands.stream().map(stand -> stand.statement().story()).distinct().count() > 1;
  }

  private void add(Answered answered) {
    String id = "c" + (all.size() + 1);
    List<Claim> claims = answered.stands().stream().map(this::claim).toList();
    Question question = answered.question();
    all.add(
        new Conflict(
            id, question.kind(), question.about(), List.copyOf(question.actors()), claims));
    answered
        .settlement()
        .holders()
        .forEach(
            (holder, claim) ->
                marks
                    .computeIfAbsent(holder, h -> new TreeMap<>())
                    .put(id, claims.get(claim).standing()));
    for (Statement answer : answered.question().answers()) {
      if (answer.holder().part() == Part.STATE && marks.containsKey(answer.holder())) {
        states.computeIfAbsent(answer.story(), story -> new ArrayList<>()).add(answer);
      }
    }
  }

  private Claim claim(Stand stand) {
    Statement statement = stand.statement();
    return new Claim(
        new Passage(ids.get(statement.story()), statement.span()),
        statement.value(),
        statement.saidBy(),
        sources.name(statement.story()),
        statement.moment().value(),
        stand.standing(),
        stand.next());
  }

  /** The claims of a story in words of a row, also where the row tells who says so. */
  List<Holder> within(int story, Span row) {
    return states.getOrDefault(story, List.of()).stream()
        .filter(claim -> row.contains(claim.span()))
        .map(Statement::holder)
        .toList();
  }

  List<Conflict> all() {
    return List.copyOf(all);
  }

  /**
   * How a row stands, of which these parts of readings are.
   *
   * @param status disputed where one of its claims is, else superseded where one is
   * @param conflicts ids of the conflicts in which they are one side
   */
  record Mark(Status status, List<String> conflicts) {}

  Mark mark(Set<Holder> holders) {
    Set<String> found = new LinkedHashSet<>();
    Status status = Status.CURRENT;
    for (Holder holder : holders) {
      for (Map.Entry<String, Standing> mark : marks.getOrDefault(holder, Map.of()).entrySet()) {
        found.add(mark.getKey());
        status = worse(status, mark.getValue());
      }
    }
    List<String> inOrder =
        found.stream().sorted(Comparator.comparingInt(Conflicts::number)).toList();
    return new Mark(status, inOrder);
  }

  private static int number(String id) {
    return Integer.parseInt(id, 1, id.length(), 10);
  }

  private static Status worse(Status status, Standing standing) {
    return switch (standing) {
      case DISPUTED -> Status.DISPUTED;
      case SUPERSEDED -> status == Status.DISPUTED ? status : Status.SUPERSEDED;
      case NEWEST -> status;
    };
  }
}
