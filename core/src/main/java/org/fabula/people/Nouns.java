package org.fabula.people;

import java.util.Optional;
import org.fabula.model.Upos;

/** What a common noun says of the one it describes. */
final class Nouns {
  private final Sheet sheet;
  private final Lexicon lexicon;

  Nouns(Sheet sheet, Lexicon lexicon) {
    this.sheet = sheet;
    this.lexicon = lexicon;
  }

  /** Whether the noun at {@code i} ends its phrase. */
  boolean isHead(int i) {
    if (!sheet.isWord(i) || sheet.isTimed(i)) {
      return false;
    }
    boolean noun = sheet.pos(i) == Upos.NOUN || sheet.pos(i) == Upos.PROPN;
    boolean listed = sheet.is(i, Trait.PERSONS | Trait.ANY_KIN | Trait.GROUP.bit());
    boolean misread = listed && (sheet.pos(i) == Upos.ADJ || isAfterDeterminer(i));
    if (!noun && !misread) {
      return false;
    }
    boolean inner = sheet.pos(i + 1) == Upos.NOUN && !sheet.isCapital(i + 1);
    return !inner || listed && isVerbReadAsNoun(i + 1);
  }

  /** The tagger takes a past tense after a rare noun for a noun now and then. */
  private boolean isVerbReadAsNoun(int i) {
    return sheet.is(i, Trait.SPEECH) || sheet.lower(i).endsWith("ed");
  }

  private boolean isAfterDeterminer(int i) {
    Upos next = sheet.pos(i + 1);
    return switch (sheet.pos(i - 1)) {
      case DET, ADJ -> true;
      case PROPN, NOUN -> next == Upos.VERB || next == Upos.AUX || sheet.lower(i + 1).equals(",");
      default -> false;
    };
  }

  /** Traits of the word, or of its singular. */
  long traits(int i) {
    long own = lexicon.traitsWithin(sheet.lower(i));
    return own != 0 ? own : lexicon.traits(sheet.text().lemma(i));
  }

  boolean isPlural(int i) {
    String word = sheet.lower(i);
    return word.endsWith("s") && !word.endsWith("ss") && !sheet.text().lemma(i).equals(word)
        || word.endsWith("men")
        || word.equals("people");
  }

  boolean isKin(int i) {
    return (traits(i) & Trait.ANY_KIN) != 0;
  }

  /** Whether the noun says what somebody is at any time, and not only in the scene told. */
  boolean isTrade(int i) {
    return isPerson(i) && (traits(i) & Trait.TRADE.bit()) != 0;
  }

  /** Whether a noun, in small letters, is what somebody works as. */
  boolean isTrade(String noun) {
    return (lexicon.traits(noun) & Trait.TRADE.bit()) != 0;
  }

  /** The noun, or that of one of them. */
  String singular(int i) {
    return isPlural(i) ? sheet.text().lemma(i) : sheet.lower(i);
  }

  boolean isPerson(int i) {
    return kind(i).filter(kind -> kind == ActorKind.PERSON).isPresent();
  }

  /** Whether it may say of one body what it is: "bank", "retailer", "chipmaker". */
  boolean isBody(int i) {
    return !sheet.isCapital(i) && !isPlural(i) && kind(i).isPresent() && !isKin(i);
  }

  /** The kind of a noun that no list knows: "welders" are people by their ending. */
  ActorKind unlisted(int i) {
    return isAgent(i) && isPlural(i) ? ActorKind.GROUP : ActorKind.OTHER;
  }

  /** Whether it ends as nouns for those who do something end: "welder", "organist". */
  boolean isAgent(int i) {
    String singular = sheet.text().lemma(i);
    return singular.endsWith("er")
        || singular.endsWith("or")
        || singular.endsWith("ist")
        || singular.endsWith("ian")
        || singular.endsWith("ee")
        || singular.endsWith("man");
  }

  /** What kind of actor the noun describes, where the lists know it. */
  Optional<ActorKind> kind(int i) {
    long traits = traits(i);
    boolean group = (lexicon.traits(sheet.lower(i)) & Trait.GROUP.bit()) != 0;
    if (group) {
      return Optional.of(ActorKind.GROUP);
    }
    long persons = Trait.PERSONS | Trait.ANY_KIN | (sheet.isCapital(i) ? Trait.TITLES : 0);
    if ((traits & persons) != 0) {
      return Optional.of(isPlural(i) ? ActorKind.GROUP : ActorKind.PERSON);
    }
    if ((traits & Trait.ORGANIZATION.bit()) != 0) {
      return Optional.of(ActorKind.ORGANIZATION);
    }
    boolean document = (traits & Trait.DOCUMENT.bit()) != 0;
    return document ? Optional.of(ActorKind.OTHER) : Optional.empty();
  }
}
