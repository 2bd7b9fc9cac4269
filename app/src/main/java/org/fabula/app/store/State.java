package org.fabula.app.store;

/**
 * What tells a dossier from itself before a change: equal where neither stories nor corrections
 * have changed.
 *
 * @param stories of its stories and what was read in them
 * @param corrections of what persons said against that
 */
public record State(String stories, String corrections) {
  /** Both in one word. */
  @Override
  public String toString() {
    return stories + "-" + corrections;
  }
}
