package org.fabula.quote;

import java.util.List;
import java.util.Locale;
import org.fabula.model.Dependencies;
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
  private final Messages messages;

  Channels(
      Page page, NounPhrases phrases, ChannelWords words, Mentions mentions, Messages messages) {
    this.page = page;
    this.phrases = phrases;
    this.words = words;
    this.mentions = mentions;
    this.messages = messages;
  }

  /** The channel a clause states outside the words {@code said}, or null. */
  @Nullable Channel in(Zone zone, Cue cue, List<Span> said) {
    boolean tells = cue.verb().kind() == SpeechVerb.Kind.TELL && cue.place() != Cue.Place.PASSIVE;
    Channel told = tells ? addressee(cue.end(), zone.end()) : quotedBy(zone, cue);
    if (told != null) {
      return told;
    }
    Channel tweeted = null;
    for (int i = zone.first(); i < zone.end(); i++) {
      if (page.quoted(i) || within(i, said)) {
        continue;
      }
      Channel through = leads(i) ? through(i, zone.end()) : null;
      if (through != null) {
        return through;
      }
      tweeted = isTweet(i) ? TWEETED : tweeted;
    }
    return tweeted;
  }

  /** "Ruiz's letter read", "a statement from Ruiz said", "This is a statement from Ruiz:". */
  @Nullable Channel message(Zone zone, Cue cue) {
    Phrase subject = cue.subject();
    Channel told = cue.place() == Cue.Place.NOUN ? messages.channel(cue.first()) : null;
    if (told != null && told.medium() == Quote.Medium.DOCUMENT) {
      // "The message from Ruiz was clear: ..." was no letter.
      told = null;
    }
    if (told == null && subject != null && messages.owner(subject) != null) {
      told = messages.channel(Tree.head(page, subject));
    }
    for (int i = zone.first(); told == null && i < zone.end() && !page.quoted(i); i++) {
      boolean from = page.text().dependencies().is(i, "root") && page.is(i + 1, "from");
      told = from ? messages.channel(i) : null;
    }
    return told;
  }

  /** The post a sentence without quotation announces: "Ruiz gave an update on Instagram." */
  @Nullable Channel post(Zone zone) {
    for (int i = zone.first(); i < zone.end(); i++) {
      Channel through = leads(i) ? through(i, zone.end()) : null;
      if (through != null && through.medium() == Quote.Medium.POST) {
        return through;
      }
    }
    return null;
  }

  /**
   * Where the one who does {@code verb} speaks: "in an interview with Radio Saltby he was calm."
   */
  @Nullable Channel announced(Zone zone, int verb) {
    Channel given = given(verb, zone.end());
    if (given != null) {
      return given;
    }
    for (int i = zone.first(); i < zone.end(); i++) {
      boolean during = isWithin(i) && isAdjunct(i, verb);
      Channel through = during ? through(i, zone.end()) : null;
      if (through != null && (through.medium() != Quote.Medium.DOCUMENT || isOwn(i + 1))) {
        return through;
      }
    }
    return isSpeaking(verb) ? spokenTo(verb, zone) : null;
  }

  /** "Ruiz issued a statement", "gave an interview to Radio Saltby". */
  private @Nullable Channel given(int verb, int high) {
    int object = page.text().dependencies().dependent(verb, "obj");
    boolean gives =
        switch (page.text().lemma(verb).toLowerCase(Locale.ROOT)) {
          case "give",
              "issue",
              "release",
              "write",
              "send",
              "hold",
              "deliver",
              "publish",
              "post",
              "record" ->
              true;
          default -> false;
        };
    if (!gives || object < 0) {
      return null;
    }
    Phrase phrase = Tree.nominal(page, object);
    return isDefinite(phrase.first()) ? null : through(phrase.first() - 1, high);
  }

  /** "slept through the hearing" says nothing of where one speaks, "at the hearing" does. */
  private boolean isWithin(int token) {
    return leads(token)
        && (page.is(token, "in")
            || page.is(token, "on")
            || page.is(token, "at")
            || page.is(token, "during"));
  }

  private boolean isSpeaking(int verb) {
    String lemma = page.text().lemma(verb).toLowerCase(Locale.ROOT);
    return lemma.equals("speak") || lemma.equals("talk");
  }

  private @Nullable Channel spokenTo(int verb, Zone zone) {
    for (int i = verb + 1; i < zone.end(); i++) {
      if ((page.is(i, "to") || page.is(i, "with")) && isAdjunct(i, verb)) {
        return addressee(i + 1, zone.end());
      }
    }
    return null;
  }

  /** Whether what a preposition leads tells of a verb, and of none of its objects. */
  private boolean isAdjunct(int preposition, int verb) {
    Dependencies tree = page.text().dependencies();
    int noun = tree.head(preposition);
    return noun >= 0 && tree.head(noun) == verb && tree.is(noun, "obl");
  }

  /** "in a letter" and "in her letter" are hers; "in the letter" may be anybody's. */
  private boolean isOwn(int token) {
    return !isDefinite(token);
  }

  private boolean isDefinite(int token) {
    return page.is(token, "the") || page.is(token, "that") || page.is(token, "this");
  }

  /** The paper a passive names: "was quoted by the Saltby Gazette as saying". */
  private @Nullable Channel quotedBy(Zone zone, Cue cue) {
    if (cue.place() != Cue.Place.PASSIVE || cue.verb().kind() == SpeechVerb.Kind.TELL) {
      return null;
    }
    for (int i = cue.first(); i < zone.end(); i++) {
      if (page.is(i, "by") && !page.quoted(i)) {
        return addressee(i + 1, zone.end());
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
      case "by" -> isBare(token + 1);
      default -> false;
    };
  }

  /** "by email", "by phone"; what has an article has made it, "by the court". */
  private boolean isBare(int token) {
    return page.pos(token) == Upos.NOUN && page.pos(token + 1) != Upos.NOUN;
  }

  private boolean isTweet(int token) {
    String word = page.word(token).toLowerCase(Locale.ROOT);
    return page.pos(token) == Upos.VERB && (word.startsWith("tweet") || word.startsWith("retweet"));
  }

  /** The channel a phrase after a preposition names, with what it is said to be on or with. */
  private @Nullable Channel through(int lead, int high) {
    Phrase phrase = phrases.startingAt(lead + 1, high);
    if (phrase == null) {
      return null;
    }
    Quote.Medium medium = medium(phrase, page.word(lead).toLowerCase(Locale.ROOT));
    if (medium == null) {
      return null;
    }
    int last = phrase.last();
    while (isTie(tie(last + 1))) {
      Phrase more = phrases.startingAt(tie(last + 1) + 1, high);
      if (more == null || !names(more)) {
        break;
      }
      last = more.last();
    }
    return new Channel(name(phrase.first(), last), medium);
  }

  /** "a statement <i>posted</i> to her Twitter account": past what was done with it. */
  private int tie(int token) {
    return switch (page.word(token).toLowerCase(Locale.ROOT)) {
      case "posted", "published", "shared", "broadcast" -> token + 1;
      default -> token;
    };
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
        || medium(phrase, "") != null
        || words.medium(page.word(phrase.last()), "") != null;
  }

  private Quote.@Nullable Medium medium(Phrase phrase, String lead) {
    Quote.Medium head = words.medium(page.word(phrase.headLast()), lead);
    if (head != null) {
      return head;
    }
    for (int i = phrase.first(); i <= phrase.headLast(); i++) {
      boolean name = Character.isUpperCase(page.word(i).charAt(0));
      Quote.Medium medium = name ? words.medium(page.word(i), lead) : null;
      if (medium == Quote.Medium.POST || medium == Quote.Medium.INTERVIEW) {
        return medium;
      }
    }
    return null;
  }

  /**
   * Whom something is told: an organization or a gathering is the channel, "told CBC News", "told
   * the inquiry"; a person is not.
   */
  private @Nullable Channel addressee(int first, int high) {
    Phrase phrase = phrases.startingAt(first, high);
    if (phrase == null) {
      return null;
    }
    int head = phrase.headLast();
    if (page.is(head, "reporters") || page.is(head, "journalists")) {
      return new Channel(page.word(head), null);
    }
    Quote.Medium gathering = words.gathering(page.word(head));
    if (gathering != null) {
      return new Channel(name(phrase.first(), head), gathering);
    }
    return isOutlet(phrase)
        ? new Channel(name(phrase.first(), phrase.last()), Quote.Medium.INTERVIEW)
        : null;
  }

  private boolean isOutlet(Phrase phrase) {
    if (medium(phrase, ChannelWords.TOLD) == Quote.Medium.INTERVIEW) {
      return true;
    }
    List<Mentions.Of> found = mentions.in(page.cover(phrase.first(), phrase.headLast()));
    return page.pos(phrase.headLast()) == Upos.PROPN
        && !found.isEmpty()
        && found.getLast().actor().kind() == ActorKind.ORGANIZATION;
  }

  private String name(int first, int last) {
    boolean article = page.pos(first) == Upos.DET || page.pos(first) == Upos.PRON;
    return page.text().words(page.cover(article && first < last ? first + 1 : first, last));
  }
}
