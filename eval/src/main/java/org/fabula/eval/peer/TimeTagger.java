package org.fabula.eval.peer;

import org.fabula.eval.corpus.Timex;

/** A system that finds time expressions. */
public interface TimeTagger extends Finder<Timex> {}
