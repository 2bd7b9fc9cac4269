package org.fabula.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fabula.model.Analysis;
import org.fabula.people.People;
import org.fabula.text.QuotationMarks;
import org.fabula.text.Stretch;
import org.fabula.time.Times;

/** Finds quotations and who said them. Immutable; shared between threads. */
public final class QuoteReader {
  private final SpeechVerbs verbs;
  private final ChannelWords channels;

  /** A reader of English. */
  public static QuoteReader english() {
    return new QuoteReader(SpeechVerbs.english(), ChannelWords.english());
  }

  private QuoteReader(SpeechVerbs verbs, ChannelWords channels) {
    this.verbs = verbs;
    this.channels = channels;
  }

  /**
   * Reads the quotations of a story.
   *
   * @param text the story
   * @param times its time expressions
   * @param people its actors
   */
  public Quotes read(Analysis text, Times times, People people) {
    QuotationMarks.Found marks = QuotationMarks.find(text.story());
    Page page = new Page(text, marks.stretches(), times, people);
    NounPhrases phrases = new NounPhrases(page);
    Sources sources = new Sources(page);
    List<Unit> units = Units.cut(page, phrases, verbs);
    Mentions mentions = new Mentions(people, text.story());
    Messages messages = new Messages(page, channels);
    List<Draft> drafts =
        new Turns(page, units, mentions).with(drafts(page, phrases, units, sources, marks.inner()));
    drafts.sort(Comparator.comparingInt(Draft::start));
    Finishing finishing =
        new Finishing(
            page,
            units,
            sources,
            new Speakers(page, mentions, messages),
            new Channels(page, phrases, channels, mentions, messages));
    return new Quotes(finishing.finish(drafts), marks.notes());
  }

  private List<Draft> drafts(
      Page page, NounPhrases phrases, List<Unit> units, Sources sources, List<Stretch> inner) {
    Attributed attributed = new Attributed(page, phrases, verbs);
    List<List<Cue>> cues = new ArrayList<>();
    List<List<Draft>> drafts = new ArrayList<>();
    for (Unit unit : units) {
      List<Cue> found = unit.pure() ? List.of() : attributed.cues(unit);
      cues.add(found);
      drafts.add(attributed.in(unit, found));
    }
    List<Draft> conventional = new Unattributed(page, units, cues, drafts, phrases, verbs).all();
    Bounds bounds = new Bounds(page, sources, conventional);
    List<Draft> all = new ArrayList<>();
    for (Draft draft : conventional) {
      all.add(bounds.of(draft));
    }
    all.addAll(new Proposed(page, units, List.copyOf(all)).all());
    all.addAll(new Nested(page, units, verbs).all(inner));
    return all;
  }
}
