package org.fabula.eval.head;

import org.fabula.eval.measure.Figure;

/**
 * A figure of one head.
 *
 * @param head what was measured
 * @param items number of things of the gold it was measured on
 * @param figure the figure, with its interval
 */
public record HeadFigure(String head, int items, Figure figure) {}
