package org.fabula.eval;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the command was asked to do.
 *
 * @param data folder of the corpora, each in a folder of its own
 * @param gold folder holding {@code chronicles}, beside a {@code probes.tsv}, or null to leave both
 *     out
 * @param split which part of divided corpora: {@code dev} or {@code train}
 * @param kinds kinds of figures wanted; all where empty
 * @param out Markdown file to write, or null to print it
 * @param performance Markdown file for speed and memory, or null
 * @param floors table of floors to hold the figures to, or null
 * @param speed whether to measure speed
 * @param peers whether to run other systems on the same stories
 * @param heads Markdown file for the figures of the model's heads, or null
 * @param spacy a Python that has spaCy and its small English model, or null
 * @param python a Python that has the peers of page extraction, or null
 * @param archive whether to measure how fast a large web archive is read
 * @param dossier a folder of stories of which to make a large dossier, or null
 */
record Options(
    Path data,
    @Nullable Path gold,
    String split,
    Set<String> kinds,
    @Nullable Path out,
    @Nullable Path performance,
    @Nullable Path floors,
    boolean speed,
    boolean peers,
    @Nullable Path heads,
    @Nullable Path spacy,
    @Nullable Path python,
    boolean archive,
    @Nullable Path dossier) {

  static final String USAGE =
      """
      usage: eval/accuracy --data FOLDER [--gold FOLDER] [--split dev|train] [--kinds KIND,KIND...]
                           [--speed] [--archive] [--dossier FOLDER]
                           [--peers [--python PYTHON]] [--out FILE.md]
                           [--performance FILE.md] [--check FLOORS.tsv]
             eval/accuracy --data FOLDER --heads FILE.md [--split dev|train] [--peers [--spacy PYTHON]]
      kinds: times probes events eventtime order quotes people pronouns timelines merging chronicles
             pages
      """;

  /** A command line that says nothing the command can do. */
  static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Wrong(String message) {
      super(message);
    }
  }

  /** Copies the set. */
  Options {
    kinds = Set.copyOf(kinds);
  }

  /** Whether figures of {@code kind} are wanted. */
  boolean wants(String kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }

  /**
   * Reads a command line.
   *
   * @throws Wrong where an option is unknown, misses its value or names no folder
   */
  static Options parse(List<String> arguments) {
    Deque<String> left = new ArrayDeque<>(arguments);
    Builder builder = new Builder();
    while (!left.isEmpty()) {
      builder.take(left.removeFirst(), left);
    }
    return builder.build();
  }

  private static final class Builder {
    private @Nullable Path data;
    private @Nullable Path gold;
    private String split = "dev";
    private final Set<String> kinds = new TreeSet<>();
    private @Nullable Path out;
    private @Nullable Path performance;
    private @Nullable Path floors;
    private boolean speed;
    private boolean peers;
    private @Nullable Path heads;
    private @Nullable Path spacy;
    private @Nullable Path python;
    private boolean archive;
    private @Nullable Path dossier;

    void take(String option, Deque<String> left) {
      switch (option) {
        case "--speed" -> speed = true;
        case "--archive" -> archive = true;
        case "--dossier" -> dossier = folder(option, left);
        case "--peers" -> peers = true;
        case "--data" -> data = folder(option, left);
        case "--gold" -> gold = folder(option, left);
        case "--split" -> split = value(option, left);
        case "--kinds" -> kinds.addAll(List.of(value(option, left).split(",", -1)));
        case "--out" -> out = Path.of(value(option, left));
        case "--performance" -> performance = Path.of(value(option, left));
        case "--heads" -> heads = Path.of(value(option, left));
        case "--spacy" -> spacy = Path.of(value(option, left));
        case "--python" -> python = Path.of(value(option, left));
        case "--check" -> floors = Path.of(value(option, left));
        default -> throw new Wrong("unknown option " + option);
      }
    }

    Options build() {
      if (data == null) {
        throw new Wrong("--data is missing");
      }
      if (spacy != null && (heads == null || !peers)) {
        throw new Wrong("--spacy is for --heads with --peers");
      }
      if (python != null && !peers) {
        throw new Wrong("--python is for --peers");
      }
      return new Options(
          data,
          gold,
          split,
          kinds,
          out,
          performance,
          floors,
          speed,
          peers,
          heads,
          spacy,
          python,
          archive,
          dossier);
    }

    private static String value(String option, Deque<String> left) {
      String value = left.pollFirst();
      if (value == null) {
        throw new Wrong(option + " needs a value");
      }
      return value;
    }

    private static Path folder(String option, Deque<String> left) {
      Path folder = Path.of(value(option, left));
      if (!Files.isDirectory(folder)) {
        throw new Wrong(option + ": no such folder: " + folder);
      }
      return folder;
    }
  }
}
