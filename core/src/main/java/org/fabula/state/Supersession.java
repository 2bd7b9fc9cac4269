package org.fabula.state;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.model.Dependencies;
import org.fabula.order.OrderLink;
import org.jspecify.annotations.Nullable;

/**
 * Says which claim took the place of which: a later one of the same kind about the same with
 * another value. Where neither dates nor words say which is later, both stay.
 */
final class Supersession {
  /**
   * How many claims of a kind before and behind it a claim is compared with. Stories make fewer;
   * the bound keeps the work linear.
   */
  private static final int WINDOW = 40;

  /** A toll is still counted some weeks on; what lies a season apart is another incident. */
  private static final long FAR = 90;

  /** A month may hold the days around it; what is dated more coarsely is not of those days. */
  private static final long COARSE = 31;

  private final List<OrderLink> order;
  private final Map<String, Set<String>> laterInWords = new HashMap<>();
  private final Sheet sheet;
  private final Dependencies tree;
  private final LocalDateTime lastOfDay;
  private final boolean isPublished;

  Supersession(Sheet sheet, List<OrderLink> order) {
    this.order = order;
    this.sheet = sheet;
    this.tree = sheet.tree();
    LocalDate day = sheet.published();
    this.isPublished = day != null;
    this.lastOfDay = day == null ? LocalDateTime.MAX : day.plusDays(1).atStartOfDay();
  }

  /** "was arrested and released": links that more than the order of telling speaks for. */
  private void orderInWords(List<Claim> claims) {
    claims.stream()
        .filter(claim -> claim.amount < 0 && claim.event != null)
        .forEach(claim -> laterInWords.put(claim.event.id(), new HashSet<>()));
    if (laterInWords.size() < 2) {
      return;
    }
    for (OrderLink link : order) {
      if (link.rule().equals("told-in-order")) {
        continue;
      }
      switch (link.relation()) {
        case BEFORE -> inWords(link.from(), link.to());
        case AFTER -> inWords(link.to(), link.from());
        default -> {
          // Of one time, or not known.
        }
      }
    }
  }

  private void inWords(String earlier, String later) {
    Set<String> known = laterInWords.get(earlier);
    if (known != null) {
      known.add(later);
    }
  }

  /** Gives each claim the next that takes its place; claims come in text order. */
  void settle(List<Claim> claims) {
    orderInWords(claims);
    Map<String, List<Claim>> kinds = new LinkedHashMap<>();
    for (Claim claim : claims) {
      boolean toll = claim.amount >= 0;
      String of = claim.kind + " " + (toll ? claim.matter : claim.actor);
      kinds.computeIfAbsent(of, key -> new ArrayList<>()).add(claim);
    }
    kinds.values().forEach(this::settleKind);
  }

  private void settleKind(List<Claim> claims) {
    String place = onlyPlace(claims);
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      Claim next = claim.next == null ? next(claims, i, place) : null;
      if (next != null && !leadsTo(next, claim, claims.size())) {
        claim.next = next;
      }
    }
  }

  /** The place of all of them, where one only is named; empty where several are. */
  private static String onlyPlace(List<Claim> claims) {
    String only = null;
    for (Claim claim : claims) {
      if (only != null && claim.place != null && !claim.place.equals(only)) {
        return "";
      }
      only = only == null ? claim.place : only;
    }
    return only == null ? "anywhere" : only;
  }

  /** Of those that take a claim's place the first. */
  private @Nullable Claim next(List<Claim> claims, int at, String place) {
    Claim claim = claims.get(at);
    Claim next = null;
    int end = Math.min(claims.size(), at + WINDOW + 1);
    for (int k = Math.max(0, at - WINDOW); k < end; k++) {
      Claim other = claims.get(k);
      if (k != at && takesPlace(other, claim, k > at, place)) {
        boolean sooner = next == null || takesPlace(next, other, true, place);
        next = sooner ? other : next;
      }
    }
    return next;
  }

  /** Whether following a claim one comes to another; then that cannot take the place of it. */
  private static boolean leadsTo(Claim from, Claim target, int longest) {
    Claim at = from;
    for (int k = 0; k <= longest && at != null; k++) {
      if (at == target) {
        return true;
      }
      at = at.next;
    }
    return at != null;
  }

  private boolean takesPlace(Claim later, Claim claim, boolean behind, String place) {
    if (later.adds || claim.adds || claim.isDeath || later.value.equals(claim.value)) {
      return false;
    }
    if (later.isDeath) {
      return true;
    }
    boolean toll = claim.amount >= 0;
    boolean same =
        toll
            ? isSameIncident(later, claim, behind) && isSamePlace(later, claim, place)
            : later.matter.equals(claim.matter);
    return same && isLater(later, claim);
  }

  // ---- of the same

  private static boolean isSamePlace(Claim one, Claim other, String only) {
    if (one.place != null && other.place != null) {
      return one.place.equals(other.place);
    }
    // Where a story tells of several places, the whole is none of them.
    return one.place == null && other.place == null || !only.isEmpty();
  }

  private boolean isSameIncident(Claim one, Claim other, boolean oneIsBehind) {
    if (isApart(one, other)) {
      return false;
    }
    Claim behind = oneIsBehind ? one : other;
    Claim ahead = oneIsBehind ? other : one;
    if (behind.incident >= 0 && isAnother(behind.incident)) {
      return false;
    }
    if (behind.incident < 0 || ahead.incident < 0) {
      return true;
    }
    return !isNew(behind.incident) && isSame(ahead.incident, behind.incident);
  }

  /** "another attack", "a previous fire". */
  private boolean isAnother(int noun) {
    for (int k : tree.dependents(noun)) {
      switch (sheet.lower(k)) {
        case "another", "previous", "earlier", "similar", "separate", "former", "second" -> {
          return true;
        }
        default -> {
          // Tells nothing.
        }
      }
    }
    return false;
  }

  /** "a fire", where one was told of before. */
  private boolean isNew(int noun) {
    return sheet.has(noun, "det", "a") || sheet.has(noun, "det", "an");
  }

  private boolean isSame(int noun, int other) {
    return sheet.lemma(noun).equals(sheet.lemma(other))
        || isGeneral(noun)
        || isGeneral(other)
        || sheet.text().sameEvent(noun, other) > 0;
  }

  private boolean isGeneral(int noun) {
    return switch (sheet.lemma(noun)) {
      case "accident", "incident", "disaster", "tragedy", "catastrophe" -> true;
      default -> false;
    };
  }

  /** Whether the dates of two claims are those of two incidents. */
  private boolean isApart(Claim one, Claim other) {
    if (one.from == null && other.from == null) {
      return false;
    }
    LocalDateTime oneFrom = from(one);
    LocalDateTime otherFrom = from(other);
    if (oneFrom == null || otherFrom == null) {
      return isCoarse(one) || isCoarse(other);
    }
    long gap = Math.max(days(to(one), otherFrom), days(to(other), oneFrom));
    if (gap < 0) {
      return false;
    }
    return gap > FAR || isCoarse(one) || isCoarse(other) || one.happening && other.happening;
  }

  private @Nullable LocalDateTime from(Claim claim) {
    return claim.from != null ? claim.from : isPublished ? lastOfDay.minusDays(1) : null;
  }

  private LocalDateTime to(Claim claim) {
    return claim.to != null ? claim.to : lastOfDay.minusMinutes(1);
  }

  private static boolean isCoarse(Claim claim) {
    return claim.from != null && claim.to != null && days(claim.from, claim.to) > COARSE;
  }

  /** Whole days from one moment to the next; negative where the second comes first. */
  private static long days(LocalDateTime from, LocalDateTime to) {
    return from.isBefore(to) ? Duration.between(from, to).toDays() : -1;
  }

  // ---- later

  private boolean isLater(Claim later, Claim claim) {
    if (later.to != null && claim.to != null && later.from != null && claim.from != null) {
      boolean after = claim.to.isBefore(later.from);
      if (after || later.to.isBefore(claim.from)) {
        return after && !(later.happening && claim.amount >= 0);
      }
    }
    // What is so now is later than what was so on a day before.
    boolean now = later.present && !later.isDated() && isOver(claim);
    int byRank = later.rank.compareTo(claim.rank);
    return now
        || byRank > 0
        || byRank == 0 && (isFurther(later, claim) || isLaterInWords(later, claim));
  }

  /** A condition that the sentence tells as having begun later. */
  private boolean isLaterInWords(Claim later, Claim claim) {
    return claim.amount < 0
        && claim.event != null
        && later.event != null
        && sheet.text().token(claim.first).sentence() == sheet.text().token(later.first).sentence()
        && laterInWords.getOrDefault(claim.event.id(), Set.of()).contains(later.event.id());
  }

  private boolean isOver(Claim claim) {
    return isPublished && claim.to != null && !claim.to.isAfter(lastOfDay.minusDays(1));
  }

  /** Of two numbers that a toll rose to, the higher came last. */
  private static boolean isFurther(Claim later, Claim claim) {
    return later.direction != 0
        && later.direction == claim.direction
        && later.number >= 0
        && claim.number >= 0
        && (later.direction > 0 ? later.number > claim.number : later.number < claim.number);
  }
}
