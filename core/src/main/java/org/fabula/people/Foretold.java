package org.fabula.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fabula.text.StoryText;
import org.jspecify.annotations.Nullable;

/**
 * Gives a description by an office to the one person who is told later to hold it: "The premier
 * denied it. ... Premier Ana Ruiz said", "its finance chief will leave. ... Paul Hill, the finance
 * chief,".
 */
final class Foretold {
  /** Sentences within which a story begins, headline and byline among them. */
  private static final int OPENING = 6;

  /** Sentences from "a judge" to the name of that judge. */
  private static final int REACH = 6;

  private final Sheet sheet;
  private final Nouns nouns;

  Foretold(Sheet sheet, Nouns nouns) {
    this.sheet = sheet;
    this.nouns = nouns;
  }

  /**
   * Gives the descriptions to the persons they mean.
   *
   * @param named the persons that have names
   * @param made the actors that have none
   * @return those of them that have turned out to be others
   */
  Set<Draft> settle(List<Draft> named, List<Draft> made) {
    Map<String, Set<Draft>> offices = offices(named);
    Set<Draft> known = new HashSet<>();
    for (Draft draft : made) {
      Draft holder = draft.self() == draft ? holder(draft, offices) : null;
      if (holder != null) {
        holder.absorb(draft);
        known.add(draft);
      }
    }
    return known;
  }

  /** The only person told to hold the office, who is named after it. */
  private @Nullable Draft holder(Draft draft, Map<String, Set<Draft>> offices) {
    if (draft.kind() != ActorKind.PERSON) {
      return null;
    }
    Mention first = draft.first();
    StoryText story = sheet.text().story();
    int start = story.tokenAt(first.span().start());
    int head = story.tokenAt(first.span().end() - 1);
    boolean definite =
        switch (sheet.lower(start)) {
          case "the", "its", "their" -> true;
          default -> false;
        };
    boolean opening = isOpening(start, head);
    if (start == head || sheet.isQuoted(head) || nouns.isKin(head) || !definite && !opening) {
      return null;
    }
    Set<Draft> holders = offices.getOrDefault(sheet.joined(start + 1, head), Set.of());
    if (holders.size() != 1) {
      return null;
    }
    Draft holder = holders.iterator().next();
    return isNamedAfter(holder, head, opening) && fits(draft, holder) ? holder : null;
  }

  /** Who is told to be the one that holds an office, and not one of those who do. */
  private Map<String, Set<Draft>> offices(List<Draft> named) {
    Map<String, Set<Draft>> offices = new HashMap<>();
    for (Draft person : named) {
      for (Draft.Pending fact :
          person.self() == person ? person.facts() : List.<Draft.Pending>of()) {
        if (fact.kind() == Fact.Kind.ROLE && !isOneOfMany(fact)) {
          String office = fact.value().toLowerCase(Locale.ROOT);
          offices.computeIfAbsent(office, key -> new HashSet<>()).add(person);
        }
      }
    }
    return offices;
  }

  /** "as a judge told her", in the first lines. */
  private boolean isOpening(int start, int head) {
    boolean one = sheet.lower(start).equals("a") || sheet.lower(start).equals("an");
    return one && sheet.sentence(head) <= OPENING && sheet.is(head, Trait.TITLES);
  }

  private boolean isNamedAfter(Draft holder, int head, boolean opening) {
    int name = sheet.text().story().tokenAt(holder.first().span().start());
    return name > head && (!opening || sheet.sentence(name) - sheet.sentence(head) <= REACH);
  }

  private static boolean fits(Draft draft, Draft holder) {
    return holder.mayBeOfAge(draft) && holder.gender().fits(draft.gender());
  }

  /** "a judge". */
  private boolean isOneOfMany(Draft.Pending role) {
    int start = sheet.text().story().tokenAt(role.span().start());
    return sheet.lower(start).equals("a") || sheet.lower(start).equals("an");
  }
}
