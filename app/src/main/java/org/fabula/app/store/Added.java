package org.fabula.app.store;

import org.jspecify.annotations.Nullable;

/**
 * What became of a story that was added.
 *
 * @param code what it is called in its dossier
 * @param isNew whether it was not there before
 * @param versionOf what the story is called of which it is a new version, or null
 */
public record Added(String code, boolean isNew, @Nullable String versionOf) {}
