package org.fabula.spark;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/**
 * Invented stories, the same at every run: matters of which several papers tell, some of them with
 * each other's words.
 */
final class Tales {
  private static final List<String> TOWNS =
      List.of(
          "Saltby",
          "North Harbour",
          "Ellerton",
          "Dunmore",
          "Castleford Bay",
          "Wexby",
          "Orley",
          "Hartsea",
          "Linford",
          "Marrow Hill",
          "Pelham Cross",
          "Stonebridge");
  private static final List<String> FIRST =
      List.of("Ana", "Mary", "Peter", "Joseph", "Helen", "Victor", "Ruth", "Oscar", "Clara", "Leo");
  private static final List<String> LAST =
      List.of(
          "Ruiz",
          "Shaw",
          "Okafor",
          "Lindqvist",
          "Barlow",
          "Whitcombe",
          "Petrov",
          "Hale",
          "Moreno",
          "Tanner",
          "Vance",
          "Ibsen",
          "Calloway",
          "Drummond");
  private static final List<String> THINGS =
      List.of("bridge", "mill", "warehouse", "ferry", "school", "market hall", "pier", "library");
  private static final List<String> DEEDS =
      List.of("collapsed", "burned down", "was flooded", "was evacuated", "exploded", "closed");
  private static final List<String> BODIES =
      List.of("police", "the fire service", "the council", "the coast guard", "the county");

  private Tales() {}

  /** A story. */
  record Tale(String id, LocalDate published, String title, String text) {
    String json() {
      return "{\"id\":\"%s\",\"published\":\"%s\",\"title\":\"%s\",\"text\":\"%s\"}"
          .formatted(id, published, title, text.replace("\"", "\\\"").replace("\n", "\\n"));
    }

    String page() {
      String paragraphs =
          text.lines()
              .filter(line -> !line.isBlank())
              .map(line -> "<p>" + line + "</p>")
              .collect(Collectors.joining("\n"));
      return "<html><head><title>%s</title><meta property=\"article:published_time\" content=\"%s\"></head><body><article><h1>%s</h1>%s</article></body></html>"
          .formatted(title, published, title, paragraphs);
    }
  }

  /** So many stories; ids begin with a word. */
  static List<Tale> some(String word, int count, long seed) {
    Random random = new Random(seed);
    List<Tale> tales = new ArrayList<>();
    while (tales.size() < count) {
      matter(word, tales, random);
    }
    return tales.subList(0, count);
  }

  private static <T> T one(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static void matter(String word, List<Tale> tales, Random random) {
    LocalDate day = LocalDate.of(2021, 1, 4).plusDays(random.nextInt(700));
    String town = one(TOWNS, random);
    String thing = one(THINGS, random);
    String deed = one(DEEDS, random);
    String mayor = one(FIRST, random) + " " + one(LAST, random);
    String witness = one(FIRST, random) + " " + one(LAST, random);
    String body = one(BODIES, random);
    int hurt = 2 + random.nextInt(40);
    int age = 19 + random.nextInt(60);
    String street = one(LAST, random) + " Street";
    String weekday = day.minusDays(1).getDayOfWeek().toString();
    String named = weekday.charAt(0) + weekday.substring(1).toLowerCase(java.util.Locale.ROOT);
    String title = "The " + thing + " of " + town + " " + deed;
    String first =
        """
        The old %s on %s in %s %s on %s, %s said. %s people were taken to hospital.

        "We heard a loud noise and then everyone ran," said %s, %s, who lives across the road. "Nobody knew where the children were."

        Mayor %s visited the site two hours later. The mayor said the %s had been inspected last month and that the engineers found nothing.

        The %s was built in 1931 and repaired in March 2012 after a storm. The council will meet next week to decide what becomes of it."""
            .formatted(
                thing, street, town, deed, named, body, hurt, witness, age, mayor, thing, thing);
    String second =
        """
        A day after the %s of %s %s, %s put the number of the injured at %s.

        "It is too early to say why," Mayor %s told reporters on Thursday. %s, %s, who saw it happen, said he had warned the town in 2019.

        Workers began to clear %s in the morning. A report is expected by the end of the month, and the owner, a company from %s, declined to comment."""
            .formatted(
                thing, town, deed, body, hurt + 3, mayor, witness, age, street, one(TOWNS, random));
    String copy = first.replace("a loud noise", "a very loud noise").replace("site", "place");
    String longer =
        first
            + "\n\nOn Friday "
            + body
            + " said that "
            + (hurt + 1)
            + " people had been hurt. \"We ask all who were there to call us,\" a spokeswoman said.";
    int number = tales.size();
    tales.add(new Tale(word + "-" + number, day, title, first));
    tales.add(
        new Tale(word + "-" + (number + 1), day.plusDays(1), title + ": what we know", second));
    if (random.nextBoolean()) {
      tales.add(new Tale(word + "-" + (number + 2), day.plusDays(1), title, copy));
    } else {
      tales.add(new Tale(word + "-" + (number + 2), day.plusDays(2), title, longer));
    }
  }

  /** Writes lines of JSON; every tenth is followed by one that is no story. */
  static void lines(List<Tale> tales, Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Tale tale : tales) {
      lines.add(tale.json());
      if (lines.size() % 10 == 0) {
        lines.add("{\"id\":\"broken\",\"text\":");
        lines.add("{\"id\":\"wordless\"}");
      }
    }
    Files.write(file, lines);
  }

  /** Writes a web archive of pages. */
  static void archive(List<Tale> tales, Path file) throws IOException {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        WarcWriter writer = new WarcWriter(channel, WarcCompression.GZIP)) {
      for (Tale tale : tales) {
        byte[] page = tale.page().getBytes(StandardCharsets.UTF_8);
        HttpResponse http =
            new HttpResponse.Builder(200, "OK").body(MediaType.parse("text/html"), page).build();
        writer.write(
            new WarcResponse.Builder("https://paper.example/" + tale.id())
                .date(Instant.parse(tale.published() + "T12:00:00Z"))
                .body(http)
                .build());
      }
    }
  }

  /** Marks of the bytes of all files below a folder that are Parquet, by their names. */
  static SortedMap<String, String> tables(Path folder) throws IOException {
    SortedMap<String, String> tables = new TreeMap<>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".parquet")).toList()) {
        tables.put(folder.relativize(file).toString(), Mark.of(Files.readAllBytes(file)));
      }
    }
    return tables;
  }
}
