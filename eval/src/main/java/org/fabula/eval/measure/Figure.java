package org.fabula.eval.measure;

/**
 * A figure and how far it may move with other stories of the same kind.
 *
 * @param name what it says, {@code kind.name}
 * @param value the figure
 * @param low lower end of its 95 % interval
 * @param high upper end
 */
public record Figure(String name, double value, double low, double high) {}
