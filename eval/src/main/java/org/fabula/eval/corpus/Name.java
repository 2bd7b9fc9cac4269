package org.fabula.eval.corpus;

import org.fabula.text.Span;

/**
 * A name in a text, gold or found.
 *
 * @param span its words
 * @param kind PERSON, ORGANIZATION, PLACE, GROUP, FACILITY, PRODUCT, or another in capitals
 */
public record Name(Span span, String kind) {}
