package org.fabula.app.store;

import org.fabula.Reading;

/** Prints what the codec takes; run by hand. */
final class Measure {
  private Measure() {}

  public static void main(String[] args) throws Exception {
    ReadingCodec codec = new ReadingCodec();
    for (int round = 0; round < 6; round++) {
      for (Reading reading : Samples.READINGS) {
        int words = reading.story().text().split("\\s+").length;
        byte[] bytes = {};
        long a = System.nanoTime();
        for (int i = 0; i < 200; i++) {
          bytes = codec.encode(reading, Samples.story(reading));
        }
        long b = System.nanoTime();
        for (int i = 0; i < 200; i++) {
          codec.decode(bytes, Samples.story(reading));
        }
        long c = System.nanoTime();
        if (round == 5) {
          System.out.printf(
              "%d words, %d links, %d bytes, encode %.2f ms, decode %.2f ms%n",
              words, reading.order().size(), bytes.length, (b - a) / 2e8, (c - b) / 2e8);
        }
      }
    }
  }
}
