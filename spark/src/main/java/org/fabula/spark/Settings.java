package org.fabula.spark;

import java.io.Serializable;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.fabula.story.Publication;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked to do.
 *
 * @param inputs files and folders, as Hadoop names them
 * @param out folder of the tables
 * @param published date of the stories that carry none, or null
 * @param merge whether stories that tell of the same are merged
 * @param storiesInPart so many stories, at most, are a part: what is done, or done again, at once
 * @param longest characters of the longest story that is read
 * @param largest stories in the largest dossier
 */
record Settings(
    List<String> inputs,
    String out,
    @Nullable String published,
    boolean merge,
    int storiesInPart,
    int longest,
    int largest)
    implements Serializable {

  static final String USAGE =
      """
      Usage: spark-submit ... fabula-spark-all.jar --out FOLDER INPUT...
        INPUT               a file or folder: .warc.gz, .jsonl, .parquet, and all that fabula reads
        --out FOLDER        where the tables go; what is there already is gone on with
        --published DATE    date of the stories that carry none: 2024-10-09
        --merge             also merge stories that tell of the same
        --part N            stories in a part, the unit of work; 500 if not given
        --longest N         characters of the longest story that is read; 2000000 if not given
        --largest N         stories in the largest dossier; 1000 if not given""";

  /** A part's place in it must fit {@link Part#PLACES} bits. */
  private static final int MOST_IN_PART = 100_000;

  /**
   * Reads the arguments of the command line.
   *
   * @throws UsageException where they are not as {@link #USAGE} says
   */
  static Settings of(String... args) {
    List<String> inputs = new ArrayList<>();
    String out = null;
    String published = null;
    boolean merge = false;
    int part = 500;
    int longest = 2_000_000;
    int largest = 1_000;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--out" -> out = value(args, ++i);
        case "--published" -> published = date(value(args, ++i));
        case "--merge" -> merge = true;
        case "--part" -> part = number(args, ++i, MOST_IN_PART);
        case "--longest" -> longest = number(args, ++i, Integer.MAX_VALUE);
        case "--largest" -> largest = number(args, ++i, MOST_IN_PART);
        default -> {
          if (args[i].startsWith("--")) {
            throw new UsageException("unknown option " + args[i]);
          }
          inputs.add(args[i]);
        }
      }
    }
    if (out == null || inputs.isEmpty()) {
      throw new UsageException(out == null ? "--out is missing" : "no input is given");
    }
    return new Settings(List.copyOf(inputs), out, published, merge, part, longest, largest);
  }

  private static String value(String[] args, int i) {
    if (i == args.length) {
      throw new UsageException(args[i - 1] + " needs a value");
    }
    return args[i];
  }

  private static String date(String words) {
    try {
      Publication.parse(words, Publication.Basis.OPTION);
      return words;
    } catch (DateTimeException e) {
      throw new UsageException(
          "--published " + words + ": is not a date; write 2024-10-09, or a date-time with offset");
    }
  }

  private static int number(String[] args, int i, int most) {
    String words = value(args, i);
    if (words.matches("[1-9][0-9]{0,9}") && Long.parseLong(words) <= most) {
      return Integer.parseInt(words);
    }
    throw new UsageException(args[i - 1] + " " + words + ": is not a number from 1 to " + most);
  }

  /** The date of the stories that carry none, or null. */
  @Nullable Publication publication() {
    return published == null ? null : Publication.parse(published, Publication.Basis.OPTION);
  }

  /** Tells settings apart under which stories are taken in otherwise. */
  String markOfTaking() {
    return Mark.of(String.valueOf(published), String.valueOf(storiesInPart));
  }

  /** Tells settings apart under which stories are read otherwise. */
  String markOfReading() {
    return Mark.of(String.valueOf(longest), String.valueOf(merge));
  }

  /** Tells settings apart under which anything comes out otherwise. */
  String mark() {
    return Mark.of(markOfTaking(), markOfReading(), String.valueOf(largest));
  }
}
