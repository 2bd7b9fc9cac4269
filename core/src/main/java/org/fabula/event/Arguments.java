package org.fabula.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.model.Dependencies;
import org.fabula.model.Upos;
import org.fabula.people.Mention;
import org.fabula.people.MentionIndex;
import org.fabula.people.MentionIndex.Placed;
import org.jspecify.annotations.Nullable;

/**
 * Which words of a sentence stand for those who do what a word tells, and for those who undergo it,
 * by the dependency tree (universaldependencies.org/u/dep). A word without a subject of its own has
 * that of the word it hangs on: "sued and <i>won</i>", "went on to <i>sing</i>", "left,
 * <i>saying</i>".
 */
final class Arguments {
  /** Words hang on words no further up than sentences are written. */
  private static final int HOPS = 6;

  private static final Set<String> RELATIVE = Set.of("who", "whom", "which", "that");

  private final Analysis text;
  private final Dependencies tree;
  private final MentionIndex mentions;

  Arguments(Analysis text, MentionIndex mentions) {
    this.text = text;
    this.tree = text.dependencies();
    this.mentions = mentions;
  }

  /** Ids of the actors who are the subject of a predicate, in text order. */
  List<String> subjects(int predicate) {
    int at = predicate;
    for (int hops = 0; hops < HOPS && at >= 0; hops++) {
      int own = tree.dependent(at, "nsubj");
      if (own >= 0) {
        return named(antecedent(own));
      }
      int head = tree.head(at);
      if (head < 0) {
        return List.of();
      }
      if (tree.is(at, "acl")) {
        // "Lind, <i>born</i> in May": whom it is said of.
        return tree.relation(at).equals("acl:relcl") ? List.of() : named(head);
      }
      int asked = Math.max(tree.dependent(head, "obj"), tree.dependent(head, "iobj"));
      if (tree.is(at, "xcomp") && at == predicate && asked >= 0) {
        // "asked Lind to sing"
        return named(asked);
      }
      boolean shares = tree.is(at, "conj") || tree.is(at, "xcomp") || tree.is(at, "advcl");
      if (!shares) {
        return List.of();
      }
      at = head;
    }
    return List.of();
  }

  /** Ids of the actors who are the object of a predicate. */
  List<String> objects(int predicate) {
    List<String> found = new ArrayList<>();
    for (int dependent : tree.dependents(predicate)) {
      if (tree.is(dependent, "obj") || tree.is(dependent, "iobj")) {
        found.addAll(named(antecedent(dependent)));
      }
    }
    return found;
  }

  /**
   * Ids of those by whom something is done: "sued <i>by Lind</i>", "an attack <i>by rebels</i>".
   */
  List<String> marked(int predicate, String preposition) {
    List<String> found = new ArrayList<>();
    for (int dependent : tree.dependents(predicate)) {
      boolean oblique = tree.is(dependent, "obl") || tree.is(dependent, "nmod");
      int mark = oblique ? tree.dependent(dependent, "case") : -1;
      if (mark >= 0 && text.is(mark, preposition)) {
        found.addAll(named(dependent));
      }
    }
    return found;
  }

  /** Ids of those whose something is: "<i>Lind's</i> arrest", "<i>her</i> death". */
  List<String> owners(int noun) {
    int owner = tree.dependent(noun, "nmod:poss");
    return owner < 0 ? List.of() : named(owner);
  }

  /** Ids of those named before a noun that tells what is done: "<i>Orrin Air</i> flights". */
  List<String> compounds(int noun) {
    List<String> found = new ArrayList<>();
    for (int dependent : tree.dependents(noun)) {
      if (tree.is(dependent, "compound") && dependent < noun) {
        Placed named = at(dependent);
        add(found, named == null ? null : named.actor().id());
      }
    }
    return found;
  }

  /** The noun that a relative pronoun stands for; other words themselves. */
  private int antecedent(int word) {
    String form = text.word(word).toLowerCase(Locale.ROOT);
    int clause = tree.head(word);
    for (int hops = 0; hops < HOPS && RELATIVE.contains(form) && clause >= 0; hops++) {
      if (tree.relation(clause).equals("acl:relcl")) {
        return tree.head(clause);
      }
      clause = tree.head(clause);
    }
    return word;
  }

  /** The actors of a noun phrase by its head, and of those joined to it: "Lind and Berg". */
  private List<String> named(int head) {
    List<String> found = new ArrayList<>();
    add(found, phrase(head));
    for (int dependent : tree.dependents(head)) {
      if (tree.is(dependent, "conj") && text.pos(dependent) != Upos.VERB) {
        add(found, phrase(dependent));
      }
    }
    return found;
  }

  private static void add(List<String> found, @Nullable String actor) {
    if (actor != null) {
      found.add(actor);
    }
  }

  /**
   * The actor of a noun phrase: who is named by its head, or beside it, "chairwoman <i>Lind</i>",
   * "the chairwoman, <i>Lind</i>", else who is described by it.
   */
  private @Nullable String phrase(int head) {
    Placed own = at(head);
    Placed named = isNamed(own) ? own : beside(head);
    Placed one = named == null ? own : named;
    return one == null ? null : one.actor().id();
  }

  /** "her husband, the diver <i>Tom Hansen</i>": the first name among the words beside a noun. */
  private @Nullable Placed beside(int head) {
    for (int dependent : tree.dependents(head)) {
      if (isBeside(dependent)) {
        Placed own = at(dependent);
        Placed named = isNamed(own) ? own : beside(dependent);
        if (named != null) {
          return named;
        }
      }
    }
    return null;
  }

  private boolean isBeside(int dependent) {
    return tree.is(dependent, "appos")
        || tree.is(dependent, "flat")
        || tree.is(dependent, "nmod") && tree.dependent(dependent, "case") < 0;
  }

  /** The mention that a word is part of, the shortest where one holds another. */
  private @Nullable Placed at(int token) {
    return mentions.at(text.token(token).span()).orElse(null);
  }

  private static boolean isNamed(@Nullable Placed placed) {
    return placed != null && placed.mention().kind() == Mention.Kind.NAME;
  }
}
