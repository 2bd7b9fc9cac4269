package org.fabula.ingest;

import org.fabula.story.Story;

/**
 * What a reader of a file with many stories needs, and where these go.
 *
 * @param options how inputs are read
 * @param sink takes stories and problems
 * @param ids names the stories
 * @param pages reads HTML
 */
record Intake(Options options, Sink sink, StoryIds ids, PageReader pages) {

  /** Hands over a story, dated by what was given where it carries no date. */
  void story(Story story) {
    sink.story(Dated.story(story, options.published()));
  }

  /** Hands over a problem. */
  void problem(String input, String place, String reason, String remedy) {
    sink.problem(new Problem(input, place, reason, remedy));
  }
}
