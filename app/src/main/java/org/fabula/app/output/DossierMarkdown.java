package org.fabula.app.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fabula.app.output.Item.Telling;
import org.fabula.dossier.Conflict;
import org.fabula.dossier.Conflict.Claim;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Dossier.Passage;
import org.fabula.dossier.Dossier.Source;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.people.Fact;
import org.fabula.story.Story;

/**
 * The chronology of a dossier in Markdown (CommonMark with GitHub's tables and footnotes): a row a
 * line, each with a footnote for every story that tells it, which quotes its words.
 */
final class DossierMarkdown {
  private final Told told;
  private final String remark;
  private final Map<Passage, Integer> notes = new LinkedHashMap<>();
  private final List<String> footnotes = new ArrayList<>();
  private final StringBuilder page = new StringBuilder();

  private DossierMarkdown(Told told, String remark) {
    this.told = told;
    this.remark = remark;
  }

  /**
   * Writes a dossier as UTF-8; does not close.
   *
   * @param remark said below the rows, or empty
   */
  static void write(Told told, String remark, OutputStream target) throws IOException {
    target.write(new DossierMarkdown(told, remark).text().getBytes(StandardCharsets.UTF_8));
  }

  private String text() {
    List<Item> items = Items.of(told);
    head(items.size());
    rows(items);
    if (!remark.isEmpty()) {
      page.append('\n').append(escaped(remark)).append('\n');
    }
    conflicts(ConflictWords.DISPUTES, true);
    conflicts(ConflictWords.OVERTAKEN, false);
    people();
    stories();
    if (!footnotes.isEmpty()) {
      page.append('\n');
      footnotes.forEach(note -> page.append(note).append('\n'));
    }
    return page.toString();
  }

  private void head(int rows) {
    int stories = told.dossier().stories().size();
    page.append("# ").append(escaped(Headings.title(told.stories()))).append("\n\n");
    page.append(rows).append(rows == 1 ? " row from " : " rows from ");
    page.append(stories).append(stories == 1 ? " story\n\n" : " stories\n\n");
  }

  private void rows(List<Item> items) {
    if (items.isEmpty()) {
      page.append("Nothing that happened was found.\n");
      return;
    }
    page.append("| When | What | Who | Date known | Reports |\n| --- | --- | --- | --- | --- |\n");
    items.forEach(this::row);
  }

  private void row(Item item) {
    page.append("| ").append(escaped(item.date()));
    page.append(" | ").append(escaped(item.told()));
    String status = MarkdownForm.status(item.entry().row());
    if (!status.isEmpty()) {
      page.append(" *(").append(status).append(")*");
    }
    item.standing().forEach(this::aside);
    item.remarks().forEach(this::aside);
    List<String> who = item.voices().isEmpty() ? item.people() : item.voices();
    page.append(" | ").append(escaped(String.join(", ", who)));
    page.append(" | ").append(escaped(item.known()));
    page.append(" | ").append(item.entry().independentReports()).append(' ');
    item.tellings().forEach(telling -> page.append("[^").append(note(telling)).append(']'));
    page.append(" |\n");
  }

  private void aside(String words) {
    page.append(" *(").append(escaped(words)).append(")*");
  }

  private void conflicts(String heading, boolean dispute) {
    List<Conflict> conflicts =
        told.dossier().conflicts().stream()
            .filter(conflict -> conflict.isDispute() == dispute)
            .toList();
    if (!conflicts.isEmpty()) {
      page.append("\n## ").append(heading).append('\n');
      conflicts.forEach(this::conflict);
    }
  }

  /** The claims under each other, each with its words and a footnote for its story. */
  private void conflict(Conflict conflict) {
    String title = conflict.id() + " " + ConflictWords.title(conflict);
    page.append("\n### ").append(escaped(title)).append("\n\n");
    for (String word : told.corrections(conflict)) {
      page.append(escaped(word)).append("\n\n");
    }
    page.append("| Claim | Standing | Words | Source |\n| --- | --- | --- | --- |\n");
    for (Claim claim : conflict.claims()) {
      page.append("| ").append(escaped(ConflictWords.value(conflict, claim)));
      page.append(" | ").append(escaped(ConflictWords.standing(conflict, claim)));
      page.append(" | ").append(escaped(told.conflicts().words(claim)));
      page.append(" | ").append(escaped(told.conflicts().source(claim)));
      page.append(" [^").append(note(Items.telling(claim.words(), told))).append("] |\n");
    }
  }

  /** The number of the footnote that quotes some words, the same wherever they are quoted. */
  private int note(Telling telling) {
    Passage passage = new Passage(telling.id(), telling.span());
    Integer known = notes.get(passage);
    if (known != null) {
      return known;
    }
    int number = notes.size() + 1;
    notes.put(passage, number);
    String line = "[^" + number + "]: " + source(telling.story()) + ": “";
    footnotes.add(line + escaped(telling.words()) + "”, " + telling.at());
    return number;
  }

  /** The title, which leads to where the story can be opened, and where it is from and when. */
  private static String source(Story story) {
    String title = escaped(Headings.title(story));
    return Links.of(story)
        .map(to -> "[" + title + "](<" + to + ">) · " + escaped(Headings.sourceOfLink(story)))
        .orElseGet(() -> title + " · " + escaped(Headings.originLine(story)));
  }

  private void people() {
    List<Party> people =
        told.dossier().actors().stream()
            .filter(party -> party.kind() == ActorKind.PERSON && told.isNamed(party))
            .toList();
    if (people.isEmpty()) {
      return;
    }
    page.append("\n## People\n\n");
    for (Party party : people) {
      page.append("- ").append(escaped(person(party)));
      told.corrections(party).forEach(this::aside);
      page.append('\n');
    }
  }

  /** "Mary Shaw, 34, mayor; also Shaw", with what all stories state. */
  private String person(Party party) {
    List<Fact> facts =
        told.actors(party).stream().flatMap(actor -> actor.facts().stream()).toList();
    return Headings.person(
        new Actor(party.id(), party.kind(), party.name(), party.aliases(), List.of(), facts));
  }

  private void stories() {
    if (told.dossier().stories().isEmpty()) {
      return;
    }
    page.append("\n## Stories\n\n");
    for (Source source : told.dossier().stories()) {
      page.append("- ").append(source(source.story()));
      if (source.copyOf() != null) {
        page.append("; copy of ").append(escaped(Headings.title(told.story(source.copyOf()))));
      }
      page.append('\n');
    }
  }

  private static String escaped(String words) {
    return MarkdownForm.escaped(words);
  }
}
