package org.fabula.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fabula.text.StoryText;
import org.jspecify.annotations.Nullable;

/**
 * Names whom a story begins with: "A nurse who went missing was found on Friday. Mara Hill of
 * Saltby was in good health." News leads with what somebody is and tells the name a sentence later.
 */
final class Leads {
  /** Sentences within which a story begins, headline and byline among them. */
  private static final int OPENING = 6;

  /** Sentences from the description to the name. */
  private static final int REACH = 3;

  private final Sheet sheet;
  private final Grammar grammar;
  private final Nouns nouns;
  private final Lexicon lexicon;

  Leads(Sheet sheet, Grammar grammar, Nouns nouns, Lexicon lexicon) {
    this.sheet = sheet;
    this.grammar = grammar;
    this.nouns = nouns;
    this.lexicon = lexicon;
  }

  /**
   * Gives the description that a story begins with to the person it means.
   *
   * @param named the persons that have names
   * @param made the actors that have none
   * @return those of them that have turned out to be others
   */
  Set<Draft> settle(List<Draft> named, List<Draft> made) {
    Map<Draft, Integer> heads = new LinkedHashMap<>();
    Map<Integer, Integer> bySentence = new HashMap<>();
    for (Draft draft : made) {
      int head = head(draft);
      if (head >= 0) {
        heads.put(draft, head);
        bySentence.merge(sheet.sentence(head), 1, Integer::sum);
      }
    }
    TreeMap<Integer, Draft> starts = new TreeMap<>();
    named.stream()
        .filter(draft -> draft.self() == draft)
        .forEach(draft -> starts.put(draft.start(), draft));
    Set<Draft> known = new HashSet<>();
    heads.forEach(
        (lead, head) -> {
          // Of two that are brought in at once nobody knows which is named.
          boolean alone = bySentence.getOrDefault(sheet.sentence(head), 0) == 1;
          Map.Entry<Integer, Draft> next = starts.higherEntry(sheet.span(head, head).start());
          if (alone && next != null && isLead(lead, head, next.getValue())) {
            next.getValue().absorb(lead);
            known.add(lead);
          }
        });
    return known;
  }

  /** The noun of a description that brings in one person; -1 where it is none. */
  private int head(Draft draft) {
    if (draft.kind() != ActorKind.PERSON || draft.self() != draft) {
      return -1;
    }
    Mention first = draft.first();
    StoryText story = sheet.text().story();
    int token = story.tokenAt(first.span().start());
    int head = story.tokenAt(first.span().end() - 1);
    boolean one =
        switch (sheet.lower(token)) {
          case "a", "an", "one" -> true;
          default -> false;
        };
    return one && !sheet.isQuoted(head) && !nouns.isKin(head) ? head : -1;
  }

  private boolean isLead(Draft lead, int head, Draft draft) {
    Mention name = draft.first();
    StoryText story = sheet.text().story();
    int first = story.tokenAt(name.span().start());
    int last = story.tokenAt(name.span().end() - 1);
    int away = sheet.sentence(first) - sheet.sentence(head);
    boolean anybody = sheet.is(head, Trait.PERSON_MALE.bit() | Trait.PERSON_FEMALE.bit());
    boolean near = sheet.sentence(head) <= OPENING ? away <= REACH : anybody && away == 1;
    return near
        && away > 0
        && name.kind() == Mention.Kind.NAME
        && !draft.family().isEmpty()
        && draft.gender().fits(lead.gender())
        && draft.mayBeOfAge(lead)
        && isBare(first)
        && isOfRole(head, draft, anybody)
        && isTold(lead, first, last, draft);
  }

  /** "Sheriff Ana Ruiz", "surgeon Paul Hill": somebody who is brought in by the words before. */
  private boolean isBare(int name) {
    return name == 0
        || sheet.opensSentence(name)
        || !nouns.isPerson(name - 1) && !sheet.is(name - 1, Trait.TITLES);
  }

  /** Who is told to be something else is somebody else. */
  private boolean isOfRole(int head, Draft draft, boolean anybody) {
    String noun = sheet.lower(head);
    return anybody
        || !draft.hasRoles()
        || draft.hasRole(noun)
        || lexicon.kinds(noun).stream().anyMatch(draft::hasRole);
  }

  /** Both are told of; who only speaks is a witness, an official or a neighbour. */
  private boolean isTold(Draft lead, int first, int last, Draft draft) {
    int name = grammar.head(first, last);
    @Nullable Use use = lead.uses().isEmpty() ? null : lead.uses().getLast();
    boolean speaks = speaks(name);
    boolean spoke = use != null && speaks(use.token());
    boolean aged = lead.age() >= 0 && lead.age() == draft.age();
    return grammar.isSubject(name) && (aged || !speaks && !spoke);
  }

  private boolean speaks(int subject) {
    return sheet.is(grammar.predicate(subject), Trait.SPEECH) && !grammar.isPassiveSubject(subject);
  }
}
