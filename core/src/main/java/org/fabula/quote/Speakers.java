package org.fabula.quote;

import java.util.List;
import org.fabula.model.Upos;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.people.Mention;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/** Says which actor a speaking noun phrase is. */
final class Speakers {
  /** How far back a pronoun may point where the people reader left it open, in code units. */
  private static final int FARTHEST = 1500;

  private final Page page;
  private final Mentions mentions;
  private final Messages messages;

  Speakers(Page page, Mentions mentions, Messages messages) {
    this.page = page;
    this.mentions = mentions;
    this.messages = messages;
  }

  /** The speaker a phrase names; null where the story does not tell who that is. */
  Quote.@Nullable Speaker of(Phrase phrase) {
    Span span = page.cover(phrase.first(), phrase.last());
    Phrase owner = messages.owner(phrase);
    Mentions.Of writer = owner == null ? null : within(owner);
    if (writer != null && mayWrite(writer.actor())) {
      return new Quote.Speaker(writer.actor().id(), span);
    }
    Mentions.Of told = head(phrase);
    Mentions.Of closing = told == null || !isPlace(told) ? null : named(phrase);
    Mentions.Of head = closing == null ? told : closing;
    Mentions.Of named = head == null || !head.isPersonName() ? apposed(phrase) : null;
    if (named != null) {
      return new Quote.Speaker(named.actor().id(), span.cover(named.span()));
    }
    if (head != null) {
      return new Quote.Speaker(head.actor().id(), span);
    }
    int gender = Mentions.gender(page.word(phrase.first()));
    boolean pronoun = phrase.first() == phrase.last() && gender != 0;
    Actor actor = pronoun ? context(span, gender) : null;
    return actor == null ? null : new Quote.Speaker(actor.id(), span);
  }

  private static boolean isPlace(Mentions.Of of) {
    return of.actor().kind() == ActorKind.PLACE;
  }

  /** "Tarn regional governor <i>Ana Ruiz</i>": the person whose name ends a phrase; or null. */
  private Mentions.@Nullable Of named(Phrase phrase) {
    Mentions.Of last = at(phrase.last());
    return last != null && last.isPersonName() ? last : null;
  }

  /** The last mention within a phrase; that of "her letter" is around "her", and not within. */
  private Mentions.@Nullable Of within(Phrase phrase) {
    Span span = page.cover(phrase.first(), phrase.last());
    Mentions.Of last = null;
    for (Mentions.Of of : mentions.in(span)) {
      last = of.span().end() <= span.end() ? of : last;
    }
    return last;
  }

  /** Whether a phrase is of somebody who can say something, as far as the story tells. */
  boolean maySpeak(Phrase phrase) {
    Mentions.Of of = head(phrase);
    return of == null || mayWrite(of.actor());
  }

  private static boolean mayWrite(Actor actor) {
    return actor.kind() != ActorKind.PLACE && actor.kind() != ActorKind.OTHER;
  }

  /** The person named right after the phrase: "the mayor, Ana Ruiz, ..." */
  private Mentions.@Nullable Of apposed(Phrase phrase) {
    int next = phrase.last() + 2;
    if (!page.isComma(next - 1) || next >= page.size()) {
      return null;
    }
    int start = page.text().token(next).start();
    for (Mentions.Of of : mentions.in(page.text().token(next).span())) {
      if (of.isPersonName() && of.span().start() == start && closes(of.span().end())) {
        return of;
      }
    }
    return null;
  }

  private boolean closes(int offset) {
    int after = page.text().story().tokenAt(offset);
    return page.isComma(after) || page.isStop(after) || page.quoted(after);
  }

  private @Nullable Actor context(Span pronoun, int gender) {
    int floor = Math.max(0, pronoun.start() - FARTHEST);
    Mentions.Of of = mentions.lastPersonBefore(pronoun.start(), floor, gender);
    return of == null ? null : of.actor();
  }

  /** The mention at the head of the phrase: the last person named in it, else its last mention. */
  private Mentions.@Nullable Of head(Phrase phrase) {
    Span group = page.cover(phrase.first(), phrase.headLast());
    Mentions.Of named = closing(phrase);
    Mentions.Of atHead = named == null ? at(Tree.head(page, phrase)) : named;
    if (atHead != null) {
      return atHead;
    }
    List<Mentions.Of> inGroup = mentions.in(group);
    Mentions.Of best = null;
    for (Mentions.Of of : inGroup) {
      boolean ends = of.span().end() >= group.end();
      if (ends && (best == null || of.isPersonName() || !best.isPersonName())) {
        best = of;
      }
    }
    if (best != null) {
      return best;
    }
    List<Mentions.Of> whole = mentions.in(page.cover(phrase.first(), phrase.last()));
    for (Mentions.Of of : whole) {
      if (of.span().start() <= group.start() && !isOwner(of)) {
        return of;
      }
    }
    // "the firm's chief, Ana Ruiz, 49,": who is named in the phrase, not whose chief she is.
    for (Mentions.Of of : whole) {
      if (of.isPersonName() && !isOwner(of)) {
        return of;
      }
    }
    return null;
  }

  /** "author and teacher <i>Ana Ruiz</i>": without an article both nouns are of who is named. */
  private Mentions.@Nullable Of closing(Phrase phrase) {
    Mentions.Of first = at(Tree.head(page, phrase));
    Mentions.Of last = at(phrase.last());
    if (first == null || last == null || !last.isPersonName()) {
      return null;
    }
    int name = page.text().story().tokenAt(last.span().start());
    boolean nouns = first.actor().kind() == ActorKind.PERSON && page.pos(name - 1) == Upos.NOUN;
    for (int i = phrase.first(); i < name; i++) {
      Upos pos = page.pos(i);
      nouns &= pos == Upos.NOUN || pos == Upos.ADJ || pos == Upos.PROPN || pos == Upos.CCONJ;
    }
    return nouns ? last : null;
  }

  /** The mention a word lies in: a name before a description, a long one before a short one. */
  private Mentions.@Nullable Of at(int token) {
    Mentions.Of best = null;
    for (Mentions.Of of : mentions.in(page.text().token(token).span())) {
      if (best == null || rank(of) > rank(best)) {
        best = of;
      }
    }
    return best;
  }

  private static int rank(Mentions.Of of) {
    int length = of.span().length();
    return of.mention().kind() == Mention.Kind.NAME ? length + 10_000 : length;
  }

  private boolean isOwner(Mentions.Of of) {
    int after = page.text().story().tokenAt(of.span().end());
    return page.is(after, "'s") || page.is(after, "’s");
  }
}
