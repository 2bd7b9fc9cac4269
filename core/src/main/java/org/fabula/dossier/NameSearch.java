package org.fabula.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabula.dossier.Dossier.Party;
import org.fabula.people.ActorKind;
import org.fabula.people.Spellings;

/** Looks for one name among actors. Used once. */
final class NameSearch {
  /** As many names are offered for one that nobody bears. */
  private static final int MOST_OFFERED = 3;

  /** One wrong letter among so many is a slip. */
  private static final int LETTERS_A_SLIP = 3;

  private final Spellings spellings = Spellings.english();
  private final NameWords wanted;

  NameSearch(String name) {
    wanted = NameWords.of(name, spellings);
  }

  Bearers among(List<Party> actors) {
    List<Party> named = actors.stream().filter(NameSearch::isNamed).toList();
    List<Party> whole = named.stream().filter(this::isCalled).toList();
    boolean person = whole.stream().anyMatch(NameSearch::isPerson);
    if (!whole.isEmpty() && (wanted.size() > 1 || !person)) {
      return chosen(whole);
    }
    // A surname alone is that of all who bear it, however the stories call them.
    List<Party> fits = named.stream().filter(this::isPart).toList();
    List<Party> persons = fits.stream().filter(NameSearch::isPerson).toList();
    return fits.isEmpty()
        ? new Bearers.Nobody(nearest(named))
        : chosen(persons.isEmpty() ? fits : persons);
  }

  private static boolean isPerson(Party actor) {
    return actor.kind() == ActorKind.PERSON;
  }

  /** Who is only described, as "the company", is another in every story. */
  private static boolean isNamed(Party actor) {
    return actor.name().codePoints().anyMatch(Character::isUpperCase);
  }

  private Stream<NameWords> names(Party actor) {
    return Stream.concat(Stream.of(actor.name()), actor.aliases().stream())
        .map(name -> NameWords.of(name, spellings));
  }

  private boolean isCalled(Party actor) {
    return names(actor).anyMatch(wanted::isSame);
  }

  private boolean isPart(Party actor) {
    return names(actor).anyMatch(wanted::isPartOf);
  }

  private Bearers chosen(List<Party> fits) {
    Map<NameWords, Party> byName = new LinkedHashMap<>();
    fits.forEach(actor -> byName.putIfAbsent(NameWords.of(actor.name(), spellings), actor));
    List<Party> longest = new ArrayList<>();
    byName.forEach(
        (name, actor) -> {
          if (byName.keySet().stream().noneMatch(name::isShortFor)) {
            longest.add(actor);
          }
        });
    if (longest.size() == 1) {
      return one(fits);
    }
    List<Party> just = fits.stream().filter(this::isNamedSo).toList();
    boolean tells = wanted.size() > 1 || just.stream().noneMatch(NameSearch::isPerson);
    return !just.isEmpty() && tells ? one(just) : new Bearers.Several(longest);
  }

  private boolean isNamedSo(Party actor) {
    return wanted.isSame(NameWords.of(actor.name(), spellings));
  }

  private static Bearers.One one(List<Party> actors) {
    return new Bearers.One(actors.stream().map(Party::id).collect(Collectors.toSet()));
  }

  /** A name is held against what was asked whole and word by word, as surnames are given. */
  private List<String> nearest(List<Party> actors) {
    record Near(String name, int slips) {}
    List<Near> near = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Party actor : actors) {
      if (seen.add(actor.name())) {
        int slips = names(actor).mapToInt(wanted::slips).min().orElse(Integer.MAX_VALUE);
        if (slips <= Math.max(1, wanted.length() / LETTERS_A_SLIP)) {
          near.add(new Near(actor.name(), slips));
        }
      }
    }
    near.sort(Comparator.comparingInt(Near::slips));
    return near.stream().limit(MOST_OFFERED).map(Near::name).toList();
  }
}
