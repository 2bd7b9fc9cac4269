package org.fabula.app.store;

import org.jspecify.annotations.Nullable;

/**
 * A dossier of a store, without its stories.
 *
 * @param id its number in the store
 * @param name its name
 * @param title what stands above it, or null
 * @param created when it was made, ISO 8601
 * @param stories how many it has
 * @param first the publication date of the first, or null
 * @param last the publication date of the last, or null
 */
public record DossierInfo(
    long id,
    String name,
    @Nullable String title,
    String created,
    long stories,
    @Nullable String first,
    @Nullable String last) {}
