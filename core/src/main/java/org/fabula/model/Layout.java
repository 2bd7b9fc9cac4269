package org.fabula.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model file says of itself: its vocabulary, how long its windows are, and which column of
 * its outputs answers what. It stands in the custom metadata of the ONNX file:
 *
 * <ul>
 *   <li>{@code format}: {@value #FORMAT}
 *   <li>{@code vocabulary}: the pieces by id, a line each
 *   <li>{@code windows}: most pieces of a window, and those that a part of a cut sentence sees
 *       again, a space between
 *   <li>{@code tags}: a line for each question on a word, with tabs between: name, first column of
 *       the output {@code tags}, labels with spaces between
 *   <li>{@code pairs}: a line for each question on two words, with tabs between: name, first
 *       columns of the output {@code pairs} for the left and the right word, size of the vectors,
 *       number of buckets, labels, and in base64 of little-endian floats: bucket vectors, weights
 *       of the sum, weights of the product, bias (see {@link PairHead})
 *   <li>{@code lemmas}: a line for each form whose lemma was seen in training, with tabs between:
 *       part of speech, form in lower case, lemma
 * </ul>
 *
 * @param vocabulary the pieces by id
 * @param windowPieces most pieces of a window
 * @param overlapPieces most pieces that a part of a cut sentence sees again
 * @param tags questions on a word, by name
 * @param pairs questions on two words, by name
 * @param lemmas of the forms seen, by part of speech
 */
record Layout(
    List<String> vocabulary,
    int windowPieces,
    int overlapPieces,
    Map<String, TagHead> tags,
    Map<String, PairHead> pairs,
    Map<Upos, Map<String, String>> lemmas) {

  private static final String FORMAT = "1";

  /**
   * Reads the description.
   *
   * @throws IllegalArgumentException where it is none or of another format; the message says what
   *     is wrong
   */
  static Layout of(Map<String, String> metadata) {
    String format = value(metadata, "format");
    if (!format.equals(FORMAT)) {
      throw new IllegalArgumentException("its format is " + format + ", not " + FORMAT);
    }
    String[] windows = fields(value(metadata, "windows"), " ", 2);
    Layout layout =
        new Layout(
            List.of(value(metadata, "vocabulary").split("\n", -1)),
            Integer.parseInt(windows[0]),
            Integer.parseInt(windows[1]),
            new HashMap<>(),
            new HashMap<>(),
            new EnumMap<>(Upos.class));
    layout.readTags(value(metadata, "tags"));
    layout.readPairs(value(metadata, "pairs"));
    layout.readLemmas(value(metadata, "lemmas"));
    return layout.checked();
  }

  private static String value(Map<String, String> metadata, String key) {
    String value = metadata.get(key);
    if (value == null) {
      throw new IllegalArgumentException("it does not say its " + key);
    }
    return value;
  }

  private void readLemmas(String lines) {
    for (String line : lines.lines().toList()) {
      String[] fields = fields(line, "\t", 3);
      lemmas
          .computeIfAbsent(Upos.valueOf(fields[0]), pos -> new HashMap<>())
          .put(fields[1], fields[2]);
    }
  }

  private void readTags(String lines) {
    for (String line : lines.lines().toList()) {
      String[] fields = fields(line, "\t", 3);
      tags.put(fields[0], new TagHead(fields[0], Integer.parseInt(fields[1]), labels(fields[2])));
    }
  }

  private void readPairs(String lines) {
    for (String line : lines.lines().toList()) {
      String[] fields = fields(line, "\t", 10);
      List<String> labels = labels(fields[5]);
      int size = Integer.parseInt(fields[3]);
      int buckets = Integer.parseInt(fields[4]);
      pairs.put(
          fields[0],
          new PairHead(
              Integer.parseInt(fields[1]),
              Integer.parseInt(fields[2]),
              size,
              labels,
              floats(fields[6], buckets * size),
              floats(fields[7], labels.size() * size),
              floats(fields[8], labels.size() * size),
              floats(fields[9], labels.size())));
    }
  }

  private static String[] fields(String line, String between, int count) {
    String[] fields = line.split(between, -1);
    if (fields.length != count) {
      throw new IllegalArgumentException(
          "\"" + fields[0] + "\" has " + fields.length + " fields, not " + count);
    }
    return fields;
  }

  private static List<String> labels(String field) {
    return List.of(field.split(" ", -1));
  }

  private static float[] floats(String base64, int count) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    if (bytes.length != count * Float.BYTES) {
      throw new IllegalArgumentException(
          "it has " + bytes.length + " bytes for " + count + " floats");
    }
    float[] floats = new float[count];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats);
    return floats;
  }

  private Layout checked() {
    if (overlapPieces < 0 || windowPieces < overlapPieces + WordPiece.MOST_PIECES + 2) {
      throw new IllegalArgumentException(
          "its windows of " + windowPieces + " pieces hold no word beside their context");
    }
    return this;
  }

  /** The question on a word called {@code name}. */
  TagHead tag(String name) {
    TagHead head = tags.get(name);
    if (head == null) {
      throw new IllegalArgumentException("it has no answers of \"" + name + "\"");
    }
    return head;
  }

  /** The question on two words called {@code name}, whose answer has {@code buckets} buckets. */
  PairHead pair(String name, int buckets) {
    PairHead head = pairs.get(name);
    if (head == null) {
      throw new IllegalArgumentException("it has no answers of \"" + name + "\"");
    }
    if (head.bucketCount() < buckets) {
      throw new IllegalArgumentException(
          "\"" + name + "\" has " + head.bucketCount() + " buckets, not " + buckets);
    }
    return head;
  }
}
