package org.fabula.spark;

import java.io.IOException;
import java.util.List;
import org.fabula.story.Story;

/** The stories of a part, under the ids that they have in the tables. */
final class PartStories {
  private final Part part;
  private final Names names;
  private final List<Parcel.Head> heads;
  private final List<byte[]> stories;

  PartStories(Part part, Names names, OutFolder out) throws IOException {
    this.part = part;
    this.names = names;
    byte[] parcel = out.known(Part.STORIES + part.name());
    this.heads = Parcel.heads(parcel);
    this.stories = Parcel.stories(parcel);
  }

  int size() {
    return heads.size();
  }

  Parcel.Head head(int place) {
    return heads.get(place);
  }

  /** The id of the story at a place. */
  String id(int place) {
    return names.id(part, place, heads.get(place).id());
  }

  /** The bytes of the story at a place, under its own id. */
  byte[] bytes(int place) {
    return stories.get(place);
  }

  /** The story at a place. */
  Story story(int place) throws IOException {
    return Parcel.story(stories.get(place)).called(id(place));
  }
}
