package org.fabula.app.page;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabula.app.date.Durations;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.people.Fact;

/** Writes who is spoken of: name, age, roles, other names, and how often. */
final class PeopleView {
  /** Of a list of roles or names; what is left out is counted. */
  private static final int MOST = 4;

  private final Cast cast;

  PeopleView(Cast cast) {
    this.cast = cast;
  }

  /** Writes the groups that have anyone in them. */
  void write(Appendable out) throws IOException {
    group("People", List.of(ActorKind.PERSON), out);
    group("Organisations and groups", List.of(ActorKind.ORGANIZATION, ActorKind.GROUP), out);
    group("Places and others", List.of(ActorKind.PLACE, ActorKind.WORK, ActorKind.OTHER), out);
    if (cast.isEmpty()) {
      out.append("<p>No names were found.</p>\n");
    }
  }

  private void group(String title, List<ActorKind> kinds, Appendable out) throws IOException {
    List<Cast.Person> people = cast.of(kinds);
    if (people.isEmpty()) {
      return;
    }
    out.append("<h3>").append(title).append("</h3>\n<ul>\n");
    for (Cast.Person person : people) {
      person(person, out);
    }
    out.append("</ul>\n");
  }

  private static void person(Cast.Person person, Appendable out) throws IOException {
    out.append("<li><button type=\"button\" aria-pressed=\"false\" data-p=\"");
    out.append(Integer.toString(person.number())).append("\"><span class=\"name\"><bdi>");
    out.append(Markup.text(person.name())).append("</bdi>");
    String age = String.join(" or ", facts(person, Fact.Kind.AGE));
    if (!age.isEmpty()) {
      out.append(", ").append(Markup.text(age));
    }
    out.append("</span> <span class=\"count\">").append(Integer.toString(person.mentions()));
    out.append("<span class=\"unseen\"> mentions</span></span>");
    detail("", roles(person), out);
    detail("also ", aliases(person), out);
    for (String word : person.mended()) {
      detail("", word, out);
    }
    out.append("</button></li>\n");
  }

  private static void detail(String label, String text, Appendable out) throws IOException {
    if (!text.isEmpty()) {
      out.append(" <span class=\"more\">").append(label).append("<bdi>").append(Markup.text(text));
      out.append("</bdi></span>");
    }
  }

  private static String roles(Cast.Person person) {
    String roles = listed(facts(person, Fact.Kind.ROLE));
    return Stream.of(
            roles,
            beside(roles, person, Fact.Kind.EMPLOYER, "works for "),
            listed(facts(person, Fact.Kind.RELATION)),
            either(person, Fact.Kind.BORN, "born "),
            origin(beside(roles, person, Fact.Kind.ORIGIN, "")),
            beside(roles, person, Fact.Kind.RESIDENCE, "of "),
            beside(roles, person, Fact.Kind.AWARD, "won "),
            beside(roles, person, Fact.Kind.WORK, "made "),
            either(person, Fact.Kind.DEATH, ""))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String origin(String words) {
    return words.isEmpty() || words.endsWith("-born") ? words : "from " + words;
  }

  /** What the roles do not say already: "editor of The Lark" needs no "works for". */
  private static String beside(String roles, Cast.Person person, Fact.Kind kind, String label) {
    String words =
        listed(facts(person, kind).stream().filter(value -> !roles.contains(value)).toList());
    return words.isEmpty() ? "" : label + words;
  }

  private static String either(Cast.Person person, Fact.Kind kind, String label) {
    String words = String.join(" or ", facts(person, kind));
    return words.isEmpty() ? "" : label + words;
  }

  /** The distinct values of one kind of fact, all of them: they may contradict each other. */
  private static List<String> facts(Cast.Person person, Fact.Kind kind) {
    return person.parts().stream()
        .flatMap(part -> stated(part.actor()).map(fact -> words(fact, part.leaf())))
        .distinct()
        .filter(known -> known.kind() == kind)
        .map(Known::words)
        .toList();
  }

  /** What is stated of one; a birth that is known by the age is not, where the age stands. */
  private static Stream<Fact> stated(Actor actor) {
    return actor.telling().stream().filter(fact -> !fact.isRange());
  }

  private record Known(Fact.Kind kind, String words) {}

  private static Known words(Fact fact, Leaf leaf) {
    String words =
        switch (fact.kind()) {
          case AGE -> Durations.age(fact.value());
          case RELATION ->
              leaf.actor(fact.actor())
                  .map(other -> fact.value() + ": " + other.name())
                  .orElse(fact.value());
          case DEATH -> died(fact.value());
          case BORN, ROLE, EMPLOYER, RESIDENCE, ORIGIN, AWARD, WORK -> fact.value();
        };
    return new Known(fact.kind(), words);
  }

  /** A date, or the words that tell of the death: "found dead". */
  private static String died(String value) {
    return value.isEmpty() || !Character.isDigit(value.charAt(0)) ? value : "died " + value;
  }

  private static String aliases(Cast.Person person) {
    String name = person.name().toLowerCase(Locale.ROOT);
    return listed(
        person.parts().stream()
            .map(Cast.Part::actor)
            .map(Actor::aliases)
            .flatMap(List::stream)
            .filter(alias -> !alias.toLowerCase(Locale.ROOT).equals(name))
            .distinct()
            .toList());
  }

  private static String listed(List<String> words) {
    String first = String.join(", ", words.subList(0, Math.min(MOST, words.size())));
    return words.size() > MOST ? first + " and " + (words.size() - MOST) + " more" : first;
  }
}
