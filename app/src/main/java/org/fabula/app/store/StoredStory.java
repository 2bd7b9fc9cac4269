package org.fabula.app.store;

import org.fabula.story.Story;

/**
 * A story as it is kept.
 *
 * @param id its number in the store
 * @param code what it is called in its dossier
 * @param story as it came
 * @param version of its newest reading
 * @param reading bytes of that
 */
public record StoredStory(long id, String code, Story story, int version, byte[] reading) {}
