package org.fabula.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fabula.dossier.Fit.Strength;
import org.fabula.dossier.Naming.Form;
import org.fabula.dossier.Naming.Years;
import org.fabula.dossier.Reason.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Which actors of several stories are one. The same full name is one person everywhere; what fits
 * only in part, as a surname, is one in stories that are alike, where there is but one whom it
 * fits. Whom a story tells apart, and whom facts tell apart, stay apart. What comes out does not
 * depend on the order in which the stories were given. Used once.
 */
final class SameActors {
  /** Of two whom a name fits, one is meant where the stories are so many times as much alike. */
  private static final double CLEARLY = 1.5;

  /** Of one name in many stories, each is held against so many before it. */
  private static final int BACK = 8;

  private final List<Node> nodes;
  private final List<Map<Integer, Double>> near;
  private final int[] parent;
  private final Map<Integer, Group> groups = new HashMap<>();
  private final @Nullable Reason[] reasons;

  /**
   * An actor of one story.
   *
   * @param story index of the story, in an order that does not depend on how stories were given
   * @param naming how it is called there
   */
  record Node(int story, Naming naming) {}

  /**
   * @param weight how alike the stories are, and one more where the office is the same
   */
  private record Link(Strength strength, int one, int other, double weight, Reason reason) {
    Link weighing(double more) {
      return new Link(strength, one, other, weight + more, reason);
    }
  }

  /** Those held to be one so far. */
  private static final class Group {
    final Set<Integer> stories = new HashSet<>();
    final Map<String, Naming> full = new TreeMap<>();
    Years born;
    String gender;

    Group(Node node) {
      stories.add(node.story());
      if (node.naming().form() == Form.FULL) {
        full.put(node.naming().name() + "," + node.naming().suffix(), node.naming());
      }
      born = node.naming().born();
      gender = node.naming().gender();
    }

    /** Whether a story, a fact or a name tells the two apart. */
    boolean isApart(Group other, Strength strength) {
      boolean told =
          strength != Strength.SAME_NAME && !Collections.disjoint(stories, other.stories);
      boolean genders =
          !gender.isEmpty() && !other.gender.isEmpty() && !gender.equals(other.gender);
      return told
          || genders
          || born.isOther(other.born)
          || full.values().stream()
              .anyMatch(name -> !other.full.values().stream().allMatch(name::fits));
    }

    void take(Group other) {
      stories.addAll(other.stories);
      full.putAll(other.full);
      Years both = born.and(other.born);
      born = both.isNone() ? born : both;
      gender = gender.isEmpty() ? other.gender : gender;
    }
  }

  /**
   * @param nodes in the order of their stories
   * @param near for each story those near it, with how like it they are
   */
  SameActors(List<Node> nodes, List<Map<Integer, Double>> near) {
    this.nodes = List.copyOf(nodes);
    this.near = List.copyOf(near);
    this.parent = new int[nodes.size()];
    this.reasons = new Reason[nodes.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
      groups.put(i, new Group(nodes.get(i)));
    }
    List<Link> links = new ArrayList<>(everywhere());
    links.addAll(nearby());
    links.sort(
        Comparator.comparing(Link::strength)
            .thenComparingInt(Link::one)
            .thenComparingInt(Link::other));
    int sure = 0;
    while (sure < links.size() && links.get(sure).strength().compareTo(Strength.LETTERS) < 0) {
      join(links.get(sure++));
    }
    Set<Link> doubtful = doubtful(links.subList(sure, links.size()));
    for (Link link : links.subList(sure, links.size())) {
      if (!doubtful.contains(link)) {
        join(link);
      }
    }
  }

  /** For each actor the first of those it is one with. */
  int group(int node) {
    int at = node;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /** Why an actor is held to be one with others; null where it stands alone. */
  @Nullable Reason reason(int node) {
    return reasons[node];
  }

  private void join(Link link) {
    int one = group(link.one());
    int other = group(link.other());
    if (one != other) {
      Group first = groups.get(one);
      Group second = groups.get(other);
      if (first == null || second == null || first.isApart(second, link.strength())) {
        return;
      }
      boolean larger = first.stories.size() >= second.stories.size();
      Group kept = larger ? first : second;
      kept.take(larger ? second : first);
      int root = Math.min(one, other);
      groups.remove(Math.max(one, other));
      groups.put(root, kept);
      parent[Math.max(one, other)] = root;
    }
    for (int node : new int[] {link.one(), link.other()}) {
      reasons[node] = reasons[node] == null ? link.reason() : reasons[node];
    }
  }

  /** Full names and names of bodies, which are the same in any story. */
  private List<Link> everywhere() {
    Map<String, List<Integer>> byName = new LinkedHashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      Naming naming = nodes.get(i).naming();
      if (naming.isKnownEverywhere()) {
        String key = naming.form() + " " + naming.name() + "," + naming.suffix();
        byName.computeIfAbsent(key, name -> new ArrayList<>()).add(i);
      }
    }
    List<Link> links = new ArrayList<>();
    for (List<Integer> alike : byName.values()) {
      for (int i = 0; i < alike.size(); i++) {
        Reason reason = new Reason(Kind.FULL_NAME, nodes.get(alike.get(i)).naming().name());
        for (int other : alike.subList(Math.max(0, i - BACK), i)) {
          links.add(new Link(Strength.SAME_NAME, other, alike.get(i), 1, reason));
        }
      }
    }
    return links;
  }

  /** What fits in part, in stories that are alike. */
  private List<Link> nearby() {
    Map<Integer, Map<String, List<Integer>>> byStory = new TreeMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      Map<String, List<Integer>> keys =
          byStory.computeIfAbsent(nodes.get(i).story(), story -> new TreeMap<>());
      for (String key : nodes.get(i).naming().keys()) {
        keys.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    List<Link> links = new ArrayList<>();
    byStory.forEach(
        (story, keys) -> {
          for (Map.Entry<Integer, Double> other : near.get(story).entrySet()) {
            if (other.getKey() > story && other.getValue() >= Fit.LIKE) {
              links(keys, byStory.getOrDefault(other.getKey(), Map.of()))
                  .forEach(link -> links.add(link.weighing(other.getValue())));
            }
          }
        });
    return links;
  }

  private Set<Link> links(Map<String, List<Integer>> keys, Map<String, List<Integer>> others) {
    Set<Link> links = new HashSet<>();
    keys.forEach(
        (key, own) -> {
          for (int other : others.getOrDefault(key, List.of())) {
            for (int one : own) {
              Link link = link(one, other);
              if (link != null) {
                links.add(link);
              }
            }
          }
        });
    return links;
  }

  private @Nullable Link link(int one, int other) {
    Fit fit = Fit.of(nodes.get(one).naming(), nodes.get(other).naming());
    return fit == null
        ? null
        : new Link(fit.strength(), one, other, fit.isSameOffice() ? 1 : 0, fit.reason());
  }

  /**
   * Links of whom may be one of several, as a surname that two in these stories bear, but for those
   * to the likeliest.
   */
  private Set<Link> doubtful(List<Link> links) {
    Map<Integer, Map<Integer, Double>> fitting = new HashMap<>();
    for (Link link : links) {
      int brief = brief(link);
      if (brief >= 0) {
        fitting
            .computeIfAbsent(brief, b -> new TreeMap<>())
            .merge(group(link.one() + link.other() - brief), link.weight(), Math::max);
      }
    }
    Set<Link> doubtful = new HashSet<>();
    for (Link link : links) {
      int brief = brief(link);
      boolean meant =
          brief >= 0
              ? isMeant(
                  fitting.getOrDefault(brief, Map.of()), group(link.one() + link.other() - brief))
              : isClear(fitting, link.one()) && isClear(fitting, link.other());
      if (!meant) {
        doubtful.add(link);
      }
    }
    return doubtful;
  }

  /** Whether one of those whom a name fits is much likelier than all others. */
  private static boolean isMeant(Map<Integer, Double> fitting, int group) {
    double own = fitting.getOrDefault(group, 0.0);
    return fitting.entrySet().stream()
        .allMatch(other -> other.getKey() == group || own >= CLEARLY * other.getValue());
  }

  private static boolean isClear(Map<Integer, Map<Integer, Double>> fitting, int node) {
    Map<Integer, Double> wholes = fitting.getOrDefault(node, Map.of());
    return wholes.isEmpty() || wholes.keySet().stream().anyMatch(group -> isMeant(wholes, group));
  }

  /** The one of the two that the other has a fuller name for; -1 where both are called alike. */
  private int brief(Link link) {
    return isBriefer(link.one(), link.other())
        ? link.one()
        : isBriefer(link.other(), link.one()) ? link.other() : -1;
  }

  private boolean isBriefer(int one, int other) {
    Naming first = nodes.get(one).naming();
    Naming second = nodes.get(other).naming();
    return first.form() == Form.DESCRIBED
        ? second.form() != Form.DESCRIBED
        : second.form() != Form.DESCRIBED && first.words().size() < second.words().size();
  }
}
