package org.fabula.eval.corpus;

import org.fabula.text.Span;

/**
 * A time expression as TIMEX3 (TimeML 1.2.1) has it, gold or found.
 *
 * @param span its words
 * @param type DATE, TIME, DURATION or SET; empty where the annotation gives none
 * @param value normalised value; empty where the annotation gives none
 */
public record Timex(Span span, String type, String value) {}
