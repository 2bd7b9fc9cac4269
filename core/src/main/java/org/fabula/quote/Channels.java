package org.fabula.quote;

import java.util.List;
import java.util.Locale;
import org.fabula.model.Upos;
import org.fabula.people.ActorKind;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds, in the clause of a cue, where or through what something was said. */
final class Channels {
  private static final Channel TWEETED = new Channel("Twitter", Quote.Medium.POST);

  private final Page page;
  private final NounPhrases phrases;
  private final ChannelWords words;
  private final Mentions mentions;

  Channels(Page page, NounPhrases phrases, ChannelWords words, Mentions mentions) {
    this.page = page;
    this.phrases = phrases;
    this.words = words;
    this.mentions = mentions;
  }

  /** The channel a clause states outside the words {@code said}, or null. */
  @Nullable Channel in(Zone zone, Cue cue, List<Span> said) {
    Channel told = cue.verb().kind() == SpeechVerb.Kind.TELL ? addressee(cue, zone.end()) : null;
    if (told != null) {
      return told;
    }
    Channel tweeted = null;
    for (int i = zone.first(); i < zone.end(); i++) {
      if (page.quoted(i) || within(i, said)) {
        continue;
      }
      Channel through = leads(i) ? through(i + 1, zone.end()) : null;
      if (through != null) {
        return through;
      }
      tweeted = isTweet(i) ? TWEETED : tweeted;
    }
    return tweeted;
  }

  /** The post a sentence without quotation announces: "Ruiz gave an update on Instagram." */
  @Nullable Channel announced(Zone zone) {
    for (int i = zone.first(); i < zone.end(); i++) {
      Channel through = leads(i) ? through(i + 1, zone.end()) : null;
      if (through != null && through.medium() == Quote.Medium.POST) {
        return through;
      }
    }
    return null;
  }

  private boolean within(int token, List<Span> said) {
    int start = page.text().token(token).start();
    for (Span span : said) {
      if (span.contains(start)) {
        return true;
      }
    }
    return false;
  }

  private boolean leads(int token) {
    return switch (page.word(token).toLowerCase(Locale.ROOT)) {
      case "on", "via", "through", "in", "at", "during", "over", "from" -> !page.timed(token + 1);
      default -> false;
    };
  }

  private boolean isTweet(int token) {
    String word = page.word(token).toLowerCase(Locale.ROOT);
    return page.pos(token) == Upos.VERB && (word.startsWith("tweet") || word.startsWith("retweet"));
  }

  /** The channel a phrase after a preposition names, with what it is said to be on or with. */
  private @Nullable Channel through(int first, int high) {
    Phrase phrase = phrases.startingAt(first, high);
    if (phrase == null) {
      return null;
    }
    Quote.Medium medium = medium(phrase);
    if (medium == null) {
      return null;
    }
    int last = phrase.last();
    while (isTie(last + 1)) {
      Phrase more = phrases.startingAt(last + 2, high);
      if (more == null || !names(more)) {
        break;
      }
      last = more.last();
    }
    return new Channel(name(phrase.first(), last), medium);
  }

  private boolean isTie(int token) {
    return page.is(token, "on")
        || page.is(token, "with")
        || page.is(token, "to")
        || page.is(token, "at")
        || page.is(token, "for");
  }

  private boolean names(Phrase phrase) {
    return page.pos(phrase.headLast()) == Upos.PROPN
        || words.medium(page.word(phrase.last())) != null;
  }

  private Quote.@Nullable Medium medium(Phrase phrase) {
    Quote.Medium head = words.medium(page.word(phrase.headLast()));
    if (head != null) {
      return head;
    }
    for (int i = phrase.first(); i <= phrase.headLast(); i++) {
      boolean name = Character.isUpperCase(page.word(i).charAt(0));
      Quote.Medium medium = name ? words.medium(page.word(i)) : null;
      if (medium == Quote.Medium.POST || medium == Quote.Medium.INTERVIEW) {
        return medium;
      }
    }
    return null;
  }

  /** "told CBC News": an organization spoken to is the channel; a person is not. */
  private @Nullable Channel addressee(Cue cue, int high) {
    Phrase phrase = phrases.startingAt(cue.end(), high);
    if (phrase == null) {
      return null;
    }
    if (page.is(phrase.headLast(), "reporters") || page.is(phrase.headLast(), "journalists")) {
      return new Channel(page.word(phrase.headLast()), null);
    }
    if (page.pos(phrase.headLast()) != Upos.PROPN || !isOutlet(phrase)) {
      return null;
    }
    return new Channel(name(phrase.first(), phrase.last()), Quote.Medium.INTERVIEW);
  }

  private boolean isOutlet(Phrase phrase) {
    if (medium(phrase) == Quote.Medium.INTERVIEW) {
      return true;
    }
    List<Mentions.Of> found = mentions.in(page.cover(phrase.first(), phrase.headLast()));
    return !found.isEmpty() && found.getLast().actor().kind() == ActorKind.ORGANIZATION;
  }

  private String name(int first, int last) {
    boolean article = page.pos(first) == Upos.DET || page.pos(first) == Upos.PRON;
    return page.text().words(page.cover(article && first < last ? first + 1 : first, last));
  }
}
