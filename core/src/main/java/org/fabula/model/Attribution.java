package org.fabula.model;

import java.util.List;

/**
 * Words given to a source by a cue: "<i>The road</i> (content), <i>she</i> (source) <i>said</i>
 * (cue), <i>would open</i> (content)." As in PolNeAR (Newell et al. 2018). Content may hold other
 * attributions.
 *
 * @param cue the words that attribute: "said", "according to"
 * @param content what is attributed, in order; empty where none was found
 * @param source who it is attributed to, in order; empty where none was found
 * @param cueScore probability of the least certain word of the cue, 0 to 1
 * @param contentScore mean probability of the words of the content, 0 to 1; 0 without any
 * @param sourceScore mean probability of the words of the source, 0 to 1; 0 without any
 */
public record Attribution(
    TokenRun cue,
    List<TokenRun> content,
    List<TokenRun> source,
    double cueScore,
    double contentScore,
    double sourceScore) {

  /** Copies the lists. */
  public Attribution {
    content = List.copyOf(content);
    source = List.copyOf(source);
  }
}
