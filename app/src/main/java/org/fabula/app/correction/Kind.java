package org.fabula.app.correction;

import org.fabula.correction.Change;

/** Kinds of corrections; the names are those of the form. */
enum Kind {
  SET_DATE,
  SET_SPEAKER,
  RENAME_ACTOR,
  MERGE_ACTORS,
  SPLIT_ACTOR,
  MERGE_ROWS,
  SPLIT_ROW,
  HIDE_ROW,
  ADD_ROW,
  ADD_NOTE,
  SETTLE_CONFLICT,
  UNDO;

  static Kind of(Change change) {
    return switch (change) {
      case Change.SetDate ignored -> SET_DATE;
      case Change.SetSpeaker ignored -> SET_SPEAKER;
      case Change.RenameActor ignored -> RENAME_ACTOR;
      case Change.MergeActors ignored -> MERGE_ACTORS;
      case Change.SplitActor ignored -> SPLIT_ACTOR;
      case Change.MergeRows ignored -> MERGE_ROWS;
      case Change.SplitRow ignored -> SPLIT_ROW;
      case Change.HideRow ignored -> HIDE_ROW;
      case Change.AddRow ignored -> ADD_ROW;
      case Change.AddNote ignored -> ADD_NOTE;
      case Change.SettleConflict ignored -> SETTLE_CONFLICT;
      case Change.Undo ignored -> UNDO;
    };
  }
}
