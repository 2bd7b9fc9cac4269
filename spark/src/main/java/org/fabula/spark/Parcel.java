package org.fabula.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fabula.app.store.RecordCodec;
import org.fabula.app.store.RecordCodec.UnknownFormException;
import org.fabula.dossier.Rank;
import org.fabula.story.Story;

/**
 * The stories of a part as bytes, their heads before them: most of what is asked needs no words.
 */
final class Parcel {
  private static final RecordCodec<Story> CODEC = new RecordCodec<>(Story.class);

  private final List<Head> heads = new ArrayList<>();
  private final List<byte[]> stories = new ArrayList<>();
  private long characters;

  /**
   * What is known of a story without its words.
   *
   * @param id its own, which others may have
   * @param day of publication, as {@link Rank} counts
   * @param input file that it was read from
   * @param seat how manieth story it is of those that were taken in together
   */
  record Head(String id, int day, String input, int seat) {}

  /** Adds a story. */
  void add(Story story, String input, int seat) {
    heads.add(new Head(story.id(), Rank.of(story, story.id()).day(), input, seat));
    stories.add(CODEC.encode(story, List.of()));
    characters += story.text().length();
  }

  int size() {
    return heads.size();
  }

  /** Characters of all its stories. */
  long characters() {
    return characters;
  }

  /** Equal stories give equal bytes. */
  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(heads.size());
    for (Head head : heads) {
      write(head.id().getBytes(StandardCharsets.UTF_8), out);
      out.writeInt(head.day());
      write(head.input().getBytes(StandardCharsets.UTF_8), out);
      out.writeInt(head.seat());
    }
    for (byte[] story : stories) {
      write(story, out);
    }
    return bytes.toByteArray();
  }

  /** Writes bytes behind their number. */
  static void write(byte[] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Reads bytes that {@link #write} wrote. */
  static byte[] read(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  /** The heads in a parcel. */
  static List<Head> heads(byte[] parcel) throws IOException {
    return heads(new DataInputStream(new ByteArrayInputStream(parcel)));
  }

  private static List<Head> heads(DataInputStream in) throws IOException {
    int size = in.readInt();
    List<Head> heads = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String id = new String(read(in), StandardCharsets.UTF_8);
      int day = in.readInt();
      heads.add(new Head(id, day, new String(read(in), StandardCharsets.UTF_8), in.readInt()));
    }
    return heads;
  }

  /** The stories in a parcel, each as {@link #story} takes it. */
  static List<byte[]> stories(byte[] parcel) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(parcel));
    int size = heads(in).size();
    List<byte[]> stories = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      stories.add(read(in));
    }
    return stories;
  }

  /** A story of a parcel. */
  static Story story(byte[] bytes) throws IOException {
    try {
      return CODEC.decode(bytes, List.of());
    } catch (UnknownFormException e) {
      throw new IOException("stories of another version; delete the folder _work", e);
    }
  }
}
