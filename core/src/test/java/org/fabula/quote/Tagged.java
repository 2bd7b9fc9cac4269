package org.fabula.quote;

import java.util.ArrayList;
import java.util.List;
import org.fabula.model.Analysis;
import org.fabula.model.Morphology;
import org.fabula.model.Upos;
import org.fabula.people.People;
import org.fabula.text.QuotationMarks;
import org.fabula.text.StoryText;
import org.fabula.time.Times;

/** Words tagged by hand: {@code "the/DET mayor/NOUN"}. */
final class Tagged {
  private Tagged() {}

  /** The words as a story, each with its part of speech. */
  static Page page(String tagged) {
    List<String> words = new ArrayList<>();
    List<Morphology> morphology = new ArrayList<>();
    for (String one : tagged.split(" ")) {
      int slash = one.lastIndexOf('/');
      words.add(one.substring(0, slash));
      morphology.add(
          new Morphology(Upos.valueOf(one.substring(slash + 1)), one.substring(0, slash)));
    }
    String text = String.join(" ", words).replace(" 's", "'s");
    return page(new Analysis(StoryText.of(text), morphology));
  }

  /** A story of no times and no people. */
  static Page page(Analysis text) {
    return new Page(
        text,
        QuotationMarks.find(text.story()).stretches(),
        new Times(List.of(), List.of()),
        new People(List.of(), List.of()));
  }
}
