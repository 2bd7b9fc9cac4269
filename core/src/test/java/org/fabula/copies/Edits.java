package org.fabula.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What papers do to a story that they take over; every edit gives the same words each time. */
final class Edits {
  private static final Map<String, String> SYNONYMS =
      pairs(
          "about=around that=which very=quite began=started begin=start said=stated asked=requested"
              + " because=since but=yet also=too again=anew before=ahead=of after=following"
              + " until=till nobody=no-one near=close=to shut=closed looked=gazed found=discovered"
              + " came=arrived went=walked people=persons big=large town=place while=as"
              + " wanted=wished thought=believed called=named agreed=consented many=numerous"
              + " much=plenty among=amid every=each between=amid under=beneath over=above"
              + " might=could must=has=to will=shall would=might put=placed taken=carried"
              + " spoke=talked seen=noticed used=employed kept=held had=has were=are was=is"
              + " which=that when=as who=that an=one then=next so=thus for=because=of"
              + " which=that first=initially most=nearly=all now=today there=here=and=there"
              + " longer=further often=frequently never=not=once both=the=two own=very=own");

  private static final Map<String, String> BRITISH =
      pairs(
          "percent=per=cent a.m.=am p.m.=pm harbor=harbour color=colour center=centre"
              + " organizers=organisers Oct.=October Sept.=September Feb.=February"
              + " kilometers=kilometres that=that said=said");

  private static final Map<String, String> AMERICAN =
      pairs(
          "harbour=harbor colour=color centre=center metres=meters kilometres=kilometers"
              + " metre=meter centimetre=centimeter litres=liters organiser=organizer"
              + " programme=program licence=license mould=mold grey=gray chilli=chili"
              + " recognised=recognized tonnes=tons neighbour=neighbor neighbours=neighbors"
              + " towards=toward farther=further colleague=co-worker");

  private Edits() {}

  private static Map<String, String> pairs(String table) {
    Map<String, String> pairs = new TreeMap<>();
    for (String entry : table.split(" ")) {
      String[] words = entry.split("=", 2);
      pairs.put(words[0], words[1].replace('=', ' '));
    }
    return pairs;
  }

  /** The text of a story after the edits named in a cell of the table. */
  static String apply(String cell, List<String> paragraphs, CopySet set) {
    List<String> head = new ArrayList<>();
    List<String> body = new ArrayList<>(paragraphs);
    List<String> tail = new ArrayList<>();
    boolean amp = false;
    for (String edit : cell.split(" \\| ")) {
      String name = edit.split(" ", 2)[0];
      String words = edit.contains(" ") ? edit.split(" ", 2)[1] : "";
      switch (name) {
        case "headline" -> head.add(0, words);
        case "byline" -> head.add(words);
        case "tag" -> tail.add(words);
        case "dateline" -> body.set(0, words + " " + body.getFirst());
        case "amp" -> amp = true;
        default -> change(name, words, body, set);
      }
    }
    List<String> all = new ArrayList<>(head);
    all.addAll(body);
    all.addAll(tail);
    String text = String.join("\n\n", all);
    return amp ? amp(text) : text;
  }

  private static void change(String name, String words, List<String> body, CopySet set) {
    switch (name) {
      case "cut" -> body.subList(Integer.parseInt(words), body.size()).clear();
      case "without" -> range(words, body).clear();
      case "british" -> body.replaceAll(p -> swapped(british(p), BRITISH));
      case "american" -> body.replaceAll(p -> swapped(p, AMERICAN));
      case "edit" -> edit(Integer.parseInt(words), body);
      case "top" -> body.set(0, words);
      case "first" -> body.add(0, words);
      case "add" -> body.add(words);
      case "insert" -> {
        String[] parts = words.split(" ", 2);
        body.add(Integer.parseInt(parts[0]) - 1, parts[1]);
      }
      case "put" -> put(words, body);
      case "merge" -> {
        String[] parts = words.split(" ");
        body.addAll(range(parts[1], new ArrayList<>(set.paragraphs(parts[0]))));
      }
      default -> throw new IllegalArgumentException(name);
    }
  }

  static List<String> range(String words, List<String> paragraphs) {
    String[] ends = words.split("-");
    return paragraphs.subList(Integer.parseInt(ends[0]) - 1, Integer.parseInt(ends[1]));
  }

  private static void put(String words, List<String> body) {
    String[] parts = words.split(" => ");
    List<String> before = List.copyOf(body);
    body.replaceAll(p -> p.replace(parts[0], parts[1]));
    boolean inHeadline = body.equals(before);
    if (inHeadline && !parts[0].startsWith("leaves")) {
      throw new IllegalArgumentException("nothing to put: " + parts[0]);
    }
  }

  /** Months before days, single quotes, "Mr" and "Ms". */
  private static String british(String text) {
    return text.replaceAll("\\b(January|May|June|July|August|December) (\\d{1,2})\\b", "$2 $1")
        .replace('"', '\'')
        .replaceAll("(\\d) percent", "$1%")
        .replace("Judge ", "Mrs Judge ");
  }

  private static String swapped(String text, Map<String, String> table) {
    return change(text, table, 1, new int[1]);
  }

  private static void edit(int every, List<String> body) {
    int[] seen = new int[1];
    body.replaceAll(p -> change(p, SYNONYMS, every, seen));
  }

  private static String change(String text, Map<String, String> table, int every, int[] seen) {
    Matcher word = Pattern.compile("[\\p{L}.]*\\p{L}").matcher(text);
    return word.replaceAll(
        found -> {
          String other = table.get(found.group());
          return other != null && seen[0]++ % every == 0
              ? Matcher.quoteReplacement(other)
              : Matcher.quoteReplacement(found.group());
        });
  }

  /** Curly quotes, other dashes, no-break and double spaces, soft hyphens, lines broken anew. */
  private static String amp(String text) {
    return text.replaceAll("\"(?=\\S)", "\u201C")
        .replace('"', '\u201D')
        .replace('\'', '\u2019')
        .replaceAll("(\\d) ", "$1\u00A0")
        .replace(" - ", " \u2013 ")
        .replaceAll("\\. ", ".  ")
        .replace("ing ", "\u00ADing ")
        .replaceAll("\\bnight shifts\\b", "night-shifts")
        .replace("\n\n", "\r\n");
  }
}
