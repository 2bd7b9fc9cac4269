package org.fabula.app.output;

import java.util.List;
import org.fabula.dossier.Conflict;
import org.fabula.dossier.Dossier.Appearance;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Dossier.Passage;
import org.fabula.dossier.Dossier.Utterance;

/** What actors, quotations and conflicts are called where they are asked for one by one. */
public enum Ids {
  /** As in the dossier. */
  WHOLE {
    @Override
    public String of(Party actor) {
      return actor.id();
    }

    @Override
    public String of(Utterance quote) {
      return quote.quote().id();
    }

    @Override
    public String of(Conflict conflict) {
      return conflict.id();
    }
  },

  /**
   * By a place in a story, the same whichever part of a large dossier is loaded: {@code
   * pier.txt~a3}.
   */
  BY_PLACE {
    @Override
    public String of(Party actor) {
      List<Appearance> all = actor.appearances();
      return all.isEmpty() ? actor.id() : all.getFirst().story() + MARK + all.getFirst().actor();
    }

    @Override
    public String of(Utterance quote) {
      return quote.story() + MARK + quote.quote().cover().start();
    }

    @Override
    public String of(Conflict conflict) {
      Passage first = conflict.claims().getFirst().words();
      String kind = String.valueOf(Cells.lower(conflict.kind()));
      return first.story() + MARK + first.span().start() + MARK + kind;
    }
  };

  /** Stands between the story and the place in it. */
  private static final String MARK = "~";

  /** What an actor is called. */
  public abstract String of(Party actor);

  /** What a quotation is called. */
  public abstract String of(Utterance quote);

  /** What a conflict is called. */
  public abstract String of(Conflict conflict);

  /** The story that an id leads to, or the empty string where it is one of the dossier's own. */
  public static String story(String id) {
    int last = id.lastIndexOf(MARK);
    if (last < 0) {
      return "";
    }
    String rest = id.substring(last + 1);
    boolean isKind = !rest.isEmpty() && rest.chars().allMatch(Character::isLowerCase);
    int mark = isKind ? id.lastIndexOf(MARK, last - 1) : last;
    return mark < 0 ? "" : id.substring(0, mark);
  }
}
