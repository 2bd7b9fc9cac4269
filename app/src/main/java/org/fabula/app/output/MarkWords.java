package org.fabula.app.output;

import java.time.ZoneOffset;
import org.fabula.app.date.DateWords;
import org.fabula.correction.Change;
import org.fabula.correction.Correction;
import org.fabula.correction.Mark;

/** Says in words what a person corrected. */
public final class MarkWords {
  private MarkWords() {}

  /** "date corrected by Una Berg on Sun 3 May 2026: was 2026-04-28 (court file)". */
  public static String of(Mark mark) {
    Correction one = mark.correction();
    StringBuilder words = new StringBuilder(what(one.change()));
    words.append(" by ").append(one.by()).append(" on ");
    words.append(DateWords.SHORT.day(one.at().atZone(ZoneOffset.UTC).toLocalDate()));
    if (!mark.was().isEmpty()) {
      words.append(": was ").append(mark.was());
    }
    if (one.comment() != null) {
      words.append(" (").append(one.comment()).append(')');
    }
    if (mark.overtakenBy() != null) {
      words.append("; overtaken by ").append(mark.overtakenBy());
    }
    return Display.oneLine(words.toString());
  }

  /** What was done. */
  public static String what(Change change) {
    return switch (change) {
      case Change.SetDate c -> "dated " + c.date();
      case Change.SetSpeaker ignored -> "speaker named";
      case Change.RenameActor c -> "called " + c.name();
      case Change.MergeActors ignored -> "actors made one";
      case Change.SplitActor ignored -> "actor made two";
      case Change.MergeRows ignored -> "rows made one";
      case Change.SplitRow ignored -> "row made two";
      case Change.HideRow ignored -> "row hidden";
      case Change.AddRow ignored -> "row added";
      case Change.AddNote c -> "note “" + c.note() + "”";
      case Change.SettleConflict c -> "settled “" + c.note() + "”";
      case Change.Undo c -> "undone " + c.correction();
    };
  }
}
