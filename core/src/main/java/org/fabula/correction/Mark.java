package org.fabula.correction;

import org.jspecify.annotations.Nullable;

/**
 * What a correction did to what: "corrected by N. on D: was X".
 *
 * @param subject what it speaks of
 * @param correction the correction
 * @param was what stood there as read: a date in EDTF, a name, words; empty where there was nothing
 * @param overtakenBy id of a later correction that says otherwise, or null where this one holds
 */
public record Mark(
    Subject subject, Correction correction, String was, @Nullable String overtakenBy) {}
