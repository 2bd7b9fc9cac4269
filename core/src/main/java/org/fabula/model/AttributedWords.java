package org.fabula.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.fabula.model.AttributionLabels.Link;
import org.fabula.model.AttributionLabels.Part;
import org.fabula.text.StoryText;

/**
 * The words in reach of one cue. Each was judged by itself; here the runs are mended as the
 * guidelines of PolNeAR have them: without holes, and with the quotation marks around them.
 */
final class AttributedWords {
  /** A hole of so many words within a run is filled. */
  static final int FILLED_WORDS = 1;

  /** A hole of so many marks is filled: a comma and a quotation mark. */
  static final int FILLED_MARKS = 3;

  /** Of content or a source in more pieces only the longest are kept. */
  static final int MOST_RUNS = 8;

  private static final String OPENING = "“\"‘«'``";
  private static final String CLOSING = "”\"’»'''";

  private final StoryText story;
  private final TokenRun cue;
  private final int start;
  private final Link[] links;

  /**
   * @param start index of the first word in reach
   * @param end one past the index of the last
   */
  AttributedWords(StoryText story, TokenRun cue, int start, int end) {
    this.story = story;
    this.cue = cue;
    this.start = start;
    this.links = new Link[end - start];
    Arrays.fill(links, Link.NONE);
  }

  void set(int token, Link link) {
    links[token - start] = link;
  }

  /** What the words come to. */
  Attribution attribution(double cueScore) {
    double contentScore = score(Part.CONTENT);
    double sourceScore = score(Part.SOURCE);
    List<TokenRun> content = mended(Part.CONTENT);
    List<TokenRun> source = mended(Part.SOURCE);
    return new Attribution(cue, content, source, cueScore, contentScore, sourceScore);
  }

  /** Mean over the words that were judged so. */
  private double score(Part part) {
    double sum = 0;
    int count = 0;
    for (Link link : links) {
      if (link.part() == part) {
        sum += link.score();
        count++;
      }
    }
    return count == 0 ? 0 : Scores.rounded(sum / count);
  }

  private List<TokenRun> mended(Part part) {
    List<TokenRun> joined = new ArrayList<>();
    for (TokenRun run : runs(part)) {
      if (!joined.isEmpty() && isFilled(joined.getLast().endToken(), run.firstToken())) {
        joined.add(new TokenRun(joined.removeLast().firstToken(), run.endToken()));
      } else {
        joined.add(run);
      }
    }
    joined.removeIf(run -> isMarks(run.firstToken(), run.endToken()));
    return longest(joined).stream().map(run -> part == Part.CONTENT ? quoted(run) : run).toList();
  }

  private static List<TokenRun> longest(List<TokenRun> runs) {
    if (runs.size() <= MOST_RUNS) {
      return runs;
    }
    return runs.stream()
        .sorted(Comparator.comparingInt(TokenRun::size).reversed())
        .limit(MOST_RUNS)
        .sorted(Comparator.comparingInt(TokenRun::firstToken))
        .toList();
  }

  private List<TokenRun> runs(Part part) {
    List<TokenRun> runs = new ArrayList<>();
    for (int i = 0; i < links.length; i++) {
      if (links[i].part() == part) {
        int first = i;
        while (i + 1 < links.length && links[i + 1].part() == part) {
          i++;
        }
        runs.add(new TokenRun(start + first, start + i + 1));
      }
    }
    return runs;
  }

  /** Whether a hole is none: of few words or marks, and none of them the cue's or taken. */
  private boolean isFilled(int first, int end) {
    for (int i = first; i < end; i++) {
      if (cue.contains(i) || links[i - start].part() != Part.NONE) {
        return false;
      }
    }
    return end - first <= FILLED_WORDS || (end - first <= FILLED_MARKS && isMarks(first, end));
  }

  private boolean isMarks(int first, int end) {
    for (int i = first; i < end; i++) {
      if (story.tokens().get(i).text().codePoints().anyMatch(Character::isLetterOrDigit)) {
        return false;
      }
    }
    return true;
  }

  /** The run with the pair of quotation marks around it. */
  private TokenRun quoted(TokenRun run) {
    int before = run.firstToken() - 1;
    int after = run.endToken();
    boolean isQuoted = isMark(before, OPENING) && isMark(after, CLOSING);
    return isQuoted ? new TokenRun(before, after + 1) : run;
  }

  private boolean isMark(int token, String marks) {
    return token >= start
        && token < start + links.length
        && links[token - start].part() == Part.NONE
        && !cue.contains(token)
        && marks.contains(story.tokens().get(token).text());
  }
}
