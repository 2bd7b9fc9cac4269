package org.fabula.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.model.Upos;
import org.fabula.text.Paragraph;
import org.fabula.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds who tells a story that says whose words it is, and gives that person its "I": the statement
 * of a witness, an affidavit, a letter. Within quotation marks somebody else speaks.
 */
final class Narrator {
  /** The rule of the mentions it gives. */
  static final String RULE = "narrator";

  /** Paragraphs at the head of a story that may say whose words it is. */
  private static final int HEAD = 8;

  /** Tokens between "of" and the name: "statement of Ms Mary Shaw". */
  private static final int TITLE = 2;

  /** Tokens of the name of a speaker with its colon, at the head of a paragraph. */
  private static final int SPEAKER = 6;

  /** Words of the line that says whose statement it is. */
  private static final int LINE = 12;

  private static final Set<String> PRONOUNS = Set.of("i", "me", "my", "mine", "myself");

  private final Sheet sheet;
  private final Analysis text;
  private final Set<String> tellings;
  private final Map<Integer, Draft> persons = new HashMap<>();

  private Narrator(Sheet sheet, Set<String> tellings, List<Draft> drafts) {
    this.sheet = sheet;
    this.text = sheet.text();
    this.tellings = tellings;
    for (Draft draft : drafts) {
      if (draft.kind() == ActorKind.PERSON && draft.isNamed()) {
        draft.mentions().forEach(mention -> persons.put(mention.span().start(), draft));
      }
    }
  }

  /** Adds the mentions by "I" to who tells the story, if it says who that is. */
  static void add(Sheet sheet, Lexicon lexicon, List<Draft> drafts) {
    Narrator narrator = new Narrator(sheet, lexicon.tellings(), drafts);
    Draft teller = narrator.teller();
    if (teller != null) {
      narrator.give(teller);
    }
  }

  private @Nullable Draft teller() {
    List<Paragraph> paragraphs = text.story().paragraphs();
    for (Paragraph paragraph : paragraphs.subList(0, Math.min(HEAD, paragraphs.size()))) {
      int first = firstToken(paragraph);
      for (int i = first; i < endToken(paragraph); i++) {
        Draft found = teller(i, i == first);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private @Nullable Draft teller(int i, boolean opens) {
    if (opens && isSender(i)) {
      return person(i + 2);
    }
    if (opensSentence(i) && text.is(i, "i") && text.is(i + 1, ",") && !sheet.isQuoted(i)) {
      return person(i + 2);
    }
    boolean of = text.is(i, "of") && i > 0 && tellings.contains(sheet.lower(i - 1));
    return of && isTitle(i) ? person(i + 1) : null;
  }

  private boolean opensSentence(int i) {
    return text.story().sentenceOf(text.token(i)).firstToken() == i;
  }

  /** A line without a full stop: "WITNESS STATEMENT OF MARY SHAW"; not "I read the diary of". */
  private boolean isTitle(int i) {
    Sentence line = text.story().sentenceOf(text.token(i));
    return text.pos(line.endToken() - 1) != Upos.PUNCT
        && line.endToken() - line.firstToken() <= LINE;
  }

  private @Nullable Draft person(int token) {
    for (int i = token; i <= token + TITLE && i < sheet.size(); i++) {
      Draft draft = persons.get(text.token(i).start());
      if (draft != null) {
        return draft;
      }
    }
    return null;
  }

  private void give(Draft first) {
    @Nullable Draft teller = first;
    boolean mail = false;
    for (Paragraph paragraph : text.story().paragraphs()) {
      boolean sender = isSender(firstToken(paragraph));
      mail |= sender;
      teller = sender ? person(firstToken(paragraph) + 2) : teller;
      if (teller != null) {
        give(teller, paragraph);
      }
      // "On 3 May Ana Ruiz wrote:": what follows is the mail that is answered.
      int last = endToken(paragraph) - 1;
      boolean answered = mail && text.is(last, ":") && text.is(last - 1, "wrote");
      teller = answered ? null : teller;
    }
  }

  private boolean isSender(int token) {
    return text.is(token, "from") && text.is(token + 1, ":");
  }

  private void give(Draft teller, Paragraph paragraph) {
    int first = firstToken(paragraph);
    int end = isOfAnother(first) ? first : endToken(paragraph);
    for (int i = first; i < end && !opensSingle(i); i++) {
      boolean pronoun = text.pos(i) == Upos.PRON && PRONOUNS.contains(sheet.lower(i));
      if (pronoun && !sheet.isQuoted(i)) {
        teller.mention(new Mention(text.token(i).span(), Mention.Kind.PRONOUN, RULE));
      }
    }
  }

  /** "Q. I show you a letter", "MR. DUNN: I object": in a transcript others say "I" as well. */
  private boolean isOfAnother(int first) {
    String opener = sheet.lower(first);
    if (opener.equals("q") || opener.equals("q.")) {
      return true;
    }
    for (int i = first + 1; i < Math.min(first + SPEAKER, sheet.size()); i++) {
      if (text.is(i, ":")) {
        return !opener.equals("a") && !text.is(i - 1, "witness");
      }
    }
    return false;
  }

  /** What follows may be the words of somebody, in single marks. */
  private boolean opensSingle(int i) {
    String word = text.word(i);
    boolean mark = word.equals("‘") || word.equals("'");
    return mark && i + 1 < sheet.size() && text.token(i + 1).start() == text.token(i).end();
  }

  private int firstToken(Paragraph paragraph) {
    return text.story().sentences().get(paragraph.firstSentence()).firstToken();
  }

  private int endToken(Paragraph paragraph) {
    return text.story().sentences().get(paragraph.endSentence() - 1).endToken();
  }
}
