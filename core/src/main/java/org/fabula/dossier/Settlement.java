package org.fabula.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.dossier.Conflict.Standing;
import org.fabula.dossier.Statement.Holder;
import org.jspecify.annotations.Nullable;

/**
 * Says how the answers to one question stand beside each other: which took the place of which, and
 * which dispute each other. Used once.
 */
final class Settlement {
  /** How many answers before and behind it one is held against; it keeps the work linear. */
  private static final int WINDOW = 48;

  /** By the time of the claim; what is not dated comes last, as among stories. */
  static final Comparator<Statement> ORDER =
      Comparator.comparingInt(Statement::rank)
          .thenComparing(Statement::span)
          .thenComparing(Statement::value)
          .thenComparing(statement -> statement.holder().part());

  private final Question question;
  private final Sources sources;
  private final List<Statement> claims = new ArrayList<>();
  private final Map<Holder, Integer> index = new HashMap<>();
  private final Set<Integer> involved = new HashSet<>();
  private final Set<Integer> disputed = new HashSet<>();
  private final @Nullable Integer[] next;

  /**
   * A claim and how it stands.
   *
   * @param next index of the one that took its place, or null
   */
  record Stand(Statement statement, Standing standing, @Nullable Integer next) {}

  Settlement(Question question, Sources sources) {
    this.question = question;
    this.sources = sources;
    Map<String, Integer> said = new HashMap<>();
    for (Statement claim : question.answers().stream().sorted(ORDER).toList()) {
      // What a copy or a story says again is no claim more.
      String key = sources.original(claim.story()) + " " + claim.saidBy() + " " + claim.value();
      Integer first = said.putIfAbsent(key, claims.size());
      index.put(claim.holder(), first == null ? claims.size() : first);
      if (first == null) {
        claims.add(claim);
      }
    }
    next = new Integer[claims.size()];
    for (int i = 0; i < claims.size(); i++) {
      overtaken(i);
    }
    for (int i = 0; i < claims.size(); i++) {
      disputed(i);
    }
    supported();
  }

  /** Who says the same as one of the claims stands beside it. */
  private void supported() {
    Set<String> values = new HashSet<>();
    involved.forEach(claim -> values.add(claims.get(claim).value()));
    for (int i = 0; i < claims.size(); i++) {
      if (values.contains(claims.get(i).value())) {
        involved.add(i);
      }
    }
  }

  private boolean clash(int one, int other) {
    return question.rule().clash(claims.get(one), claims.get(other));
  }

  /** Of those that took its place the first. */
  private void overtaken(int at) {
    Statement claim = claims.get(at);
    if (claim.next() != null) {
      Integer own = index.get(new Holder(claim.story(), claim.holder().part(), claim.next()));
      if (own != null && own != at && question.rule().differ(claims.get(own), claim)) {
        take(at, own);
        return;
      }
    }
    int end = Math.min(claims.size(), at + WINDOW + 1);
    Integer first = null;
    for (int k = Math.max(0, at - WINDOW); k < end; k++) {
      if (k != at && clash(at, k) && takesPlace(claims.get(k), claim)) {
        boolean sooner =
            first == null || claims.get(first).moment().isAfter(claims.get(k).moment());
        first = sooner ? Integer.valueOf(k) : first;
      }
    }
    if (first != null) {
      take(at, first);
    }
  }

  private void take(int at, int later) {
    next[at] = later;
    involved.add(at);
    involved.add(later);
  }

  private boolean takesPlace(Statement later, Statement earlier) {
    if (later.story() == earlier.story()) {
      return false;
    }
    return sources.isSame(later, earlier) && later.moment().isAfter(earlier.moment())
        || question.rule().overtakes(later, earlier);
  }

  private void disputed(int at) {
    int end = Math.min(claims.size(), at + WINDOW + 1);
    for (int k = at + 1; k < end; k++) {
      if (isOpen(at) && isOpen(k) && clash(at, k) && mayDispute(claims.get(at), claims.get(k))) {
        disputed.add(at);
        disputed.add(k);
        involved.add(at);
        involved.add(k);
      }
    }
  }

  private boolean isOpen(int claim) {
    return next[claim] == null;
  }

  /** What a story says in its own voice does not contradict itself: it speaks of two things. */
  private boolean mayDispute(Statement one, Statement other) {
    boolean voices =
        one.saidBy() != null && other.saidBy() != null && !one.saidBy().equals(other.saidBy());
    return one.story() != other.story() || voices;
  }

  /** The claims that contradict one another, with how they stand; empty where none do. */
  List<Stand> stands() {
    Map<Integer, Integer> places = places();
    List<Stand> stands = new ArrayList<>();
    for (int claim : places.keySet()) {
      Integer later = next[claim];
      Standing standing =
          later != null
              ? Standing.SUPERSEDED
              : disputed.contains(claim) ? Standing.DISPUTED : Standing.NEWEST;
      stands.add(new Stand(claims.get(claim), standing, later == null ? null : places.get(later)));
    }
    return stands;
  }

  /** What of the readings makes each of the claims, by its place among {@link #stands}. */
  Map<Holder, Integer> holders() {
    Map<Integer, Integer> places = places();
    Map<Holder, Integer> holders = new HashMap<>();
    index.forEach(
        (holder, claim) -> {
          Integer place = places.get(claim);
          if (place != null) {
            holders.put(holder, place);
          }
        });
    return holders;
  }

  private Map<Integer, Integer> places() {
    Map<Integer, Integer> places = new LinkedHashMap<>();
    involved.stream().sorted().forEach(claim -> places.put(claim, places.size()));
    return places;
  }
}
