package org.fabula.quote;

import java.util.Locale;
import org.fabula.model.Dependencies;
import org.fabula.model.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Statements, letters and posts of which it is said that they say something: whose they are, and
 * the channel that each is. "<i>Ruiz's letter</i> read", "a post on <i>Ruiz's Facebook page</i>
 * said".
 */
final class Messages {
  private final Page page;
  private final Dependencies tree;
  private final ChannelWords words;

  Messages(Page page, ChannelWords words) {
    this.page = page;
    this.tree = page.text().dependencies();
    this.words = words;
  }

  /** Whose the message is that a phrase names; null where it names none, or nobody's. */
  @Nullable Phrase owner(Phrase phrase) {
    int head = Tree.head(page, phrase);
    Phrase owner = medium(head) == null && !isSite(head) ? null : of(head);
    int site = owner == null ? -1 : Tree.head(page, owner);
    return owner != null && isSite(site) ? of(site) : owner;
  }

  /** The channel that the message at {@code noun} is; null where it is none. */
  @Nullable Channel channel(int noun) {
    Quote.Medium medium = medium(noun);
    if (medium == null) {
      return null;
    }
    int first = noun;
    while (first > 0 && tree.head(first - 1) == noun && isPart(first - 1)) {
      first--;
    }
    return new Channel(page.text().words(page.cover(first, noun)), medium);
  }

  /** "an <i>open</i> letter", "her <i>Twitter</i> account". */
  private boolean isPart(int i) {
    return tree.is(i, "compound") || tree.is(i, "amod") && page.pos(i) != Upos.VERB;
  }

  /**
   * "Ruiz's letter", "a statement from Ruiz", "issued by Ruiz", "a post on Ruiz's page", "the
   * opinion of the court".
   */
  private @Nullable Phrase of(int noun) {
    Phrase owner = NounOwners.of(page, noun);
    if (owner != null) {
      return owner;
    }
    for (int i : tree.dependents(noun)) {
      int poss = tree.is(i, "nmod") && isSite(i) ? tree.dependent(i, "nmod:poss") : -1;
      if (poss >= 0) {
        return Tree.nominal(page, poss);
      }
    }
    int verb = tree.is(noun, "nsubj:pass") ? tree.head(noun) : tree.dependent(noun, "acl");
    int agent = verb < 0 ? -1 : tree.dependent(verb, "obl:agent");
    int author = agent < 0 ? tree.dependent(noun, "nmod") : agent;
    boolean told = agent >= 0 || author > noun && page.is(tree.dependent(author, "case"), "of");
    return told ? Tree.nominal(page, author) : null;
  }

  private Quote.@Nullable Medium medium(int noun) {
    boolean platform = false;
    for (int i : tree.dependents(noun)) {
      boolean name = tree.is(i, "compound") && Character.isUpperCase(page.word(i).charAt(0));
      platform |= name && words.medium(page.word(i), "") == Quote.Medium.POST;
    }
    if (isSite(noun) && platform) {
      return Quote.Medium.POST;
    }
    Quote.Medium medium = words.medium(page.word(noun).toLowerCase(Locale.ROOT), "");
    return medium == null
        ? null
        : switch (medium) {
          case POST, STATEMENT, DOCUMENT -> medium;
          default -> null;
        };
  }

  /** Where somebody posts. */
  private boolean isSite(int noun) {
    return switch (page.word(noun).toLowerCase(Locale.ROOT)) {
      case "account", "page", "feed", "profile", "channel" -> true;
      default -> false;
    };
  }
}
