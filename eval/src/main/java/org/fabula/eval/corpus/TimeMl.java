package org.fabula.eval.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A TimeML 1.2.1 document (ISO 24617-1; TimeBank, AQUAINT, TempEval-3): its text, creation day,
 * time expressions and events.
 *
 * @param id name of the file without {@code .tml}
 * @param text what stands in the TEXT element, without tags
 * @param created the day of the creation time, {@code YYYY-MM-DD}, or null
 * @param times the TIMEX3 elements of the text, in text order
 * @param events the EVENT elements by their {@code eid}, in text order
 * @param instances event ids by the number of their MAKEINSTANCE ({@code ei12} is "12")
 * @param forms grammar of the events by their {@code eid}, as their first MAKEINSTANCE has it
 * @param links TLINK elements between an event and a time
 */
public record TimeMl(
    String id,
    String text,
    @Nullable String created,
    List<Timex> times,
    Map<String, GoldEvent> events,
    Map<String, String> instances,
    Map<String, Form> forms,
    List<Link> links) {

  private static final Pattern CREATED =
      Pattern.compile("<DCT>.*?value=\"([^\"]+)\"", Pattern.DOTALL);
  private static final Pattern BODY = Pattern.compile("<TEXT>(.*?)</TEXT>", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z0-9]+)([^<>]*?)(/?)>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([\\w:]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
  private static final Pattern CREATION_TIME =
      Pattern.compile("<DCT>.*?tid=\"([^\"]+)\"", Pattern.DOTALL);

  /**
   * An EVENT element.
   *
   * @param span its words
   * @param eventClass TimeML class, or empty
   */
  public record GoldEvent(Span span, String eventClass) {}

  /**
   * Grammar of an event; empty where the annotation gives none.
   *
   * @param tense TimeML tense
   * @param aspect TimeML aspect
   * @param polarity POS or NEG
   */
  public record Form(String tense, String aspect, String polarity) {
    /** Nothing is said. */
    public static final Form UNKNOWN = new Form("", "", "");
  }

  /**
   * How an event lies to a time.
   *
   * @param event its {@code eid}
   * @param time the words of the time expression, or null for the creation time of the document
   * @param relation of the event to the time, or, where {@code turned}, of the time to the event
   * @param turned whether the time comes first in the element
   */
  public record Link(String event, @Nullable Span time, String relation, boolean turned) {}

  private record Element(String name, Map<String, String> attributes, int start, int end) {}

  /** Copies the collections, keeping their order. */
  public TimeMl {
    times = List.copyOf(times);
    events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
    instances = Map.copyOf(instances);
    forms = Map.copyOf(forms);
    links = List.copyOf(links);
  }

  /** The documents below {@code folder}; of two files of one name the first by path counts. */
  public static Map<String, TimeMl> below(Path folder) {
    Map<String, TimeMl> documents = new LinkedHashMap<>();
    for (Path file : GoldFiles.below(folder, ".tml")) {
      String id = GoldFiles.stem(file, ".tml");
      if (!documents.containsKey(id)) {
        documents.put(id, parse(id, GoldFiles.text(file)));
      }
    }
    return documents;
  }

  /** The documents below {@code folder} as stories, each its own gold. */
  public static List<Item<TimeMl>> items(Path folder) {
    return below(folder).values().stream().map(d -> new Item<>(d.story(), d)).toList();
  }

  /** The document as a story to read. */
  public Story story() {
    return GoldFiles.story(id, text, created);
  }

  /**
   * Reads a document.
   *
   * @throws IllegalArgumentException where it has no TEXT element
   */
  static TimeMl parse(String id, String raw) {
    Matcher body = BODY.matcher(raw);
    if (!body.find()) {
      throw new IllegalArgumentException(id + ": no TEXT element");
    }
    StringBuilder text = new StringBuilder();
    List<Element> elements = elements(body.group(1), text);
    List<Timex> times = new ArrayList<>();
    Map<String, Span> timesById = new LinkedHashMap<>();
    Map<String, GoldEvent> events = new LinkedHashMap<>();
    for (Element element : elements) {
      Span span = new Span(element.start, element.end);
      if (element.name.equals("TIMEX3")) {
        times.add(new Timex(span, attribute(element, "type"), attribute(element, "value")));
        timesById.put(attribute(element, "tid"), span);
      } else if (element.name.equals("EVENT")) {
        events.put(attribute(element, "eid"), new GoldEvent(span, attribute(element, "class")));
      }
    }
    TimeMlLinks links = new TimeMlLinks(attributesOf("MAKEINSTANCE", raw), timesById);
    return new TimeMl(
        id,
        text.toString(),
        created(raw),
        times,
        events,
        links.instances(),
        links.forms(),
        links.links(creationTime(raw), attributesOf("TLINK", raw)));
  }

  private static String attribute(Element element, String name) {
    return element.attributes.getOrDefault(name, "");
  }

  private static @Nullable String created(String raw) {
    Matcher created = CREATED.matcher(raw);
    if (!created.find()) {
      return null;
    }
    String value = created.group(1);
    return value.substring(0, Math.min(10, value.length()));
  }

  private static String creationTime(String raw) {
    Matcher created = CREATION_TIME.matcher(raw);
    return created.find() ? created.group(1) : "t0";
  }

  /** The attributes of every element of that name. */
  private static List<Map<String, String>> attributesOf(String name, String raw) {
    return Pattern.compile("<" + name + "([^>]*)>")
        .matcher(raw)
        .results()
        .map(element -> attributes(element.group(1)))
        .toList();
  }

  /** Strips the tags of {@code body} into {@code text}; gives the elements by where they start. */
  private static List<Element> elements(String body, StringBuilder text) {
    List<Element> found = new ArrayList<>();
    List<Element> open = new ArrayList<>();
    Matcher tag = TAG.matcher(body);
    int from = 0;
    while (tag.find()) {
      text.append(unescape(body.substring(from, tag.start())));
      from = tag.end();
      if (!tag.group(4).isEmpty()) {
        continue;
      }
      if (tag.group(1).isEmpty()) {
        open.add(new Element(tag.group(2), attributes(tag.group(3)), text.length(), text.length()));
      } else {
        close(tag.group(2), text.length(), open, found);
      }
    }
    text.append(unescape(body.substring(from)));
    found.sort(Comparator.comparingInt(Element::start));
    return found;
  }

  private static void close(String name, int end, List<Element> open, List<Element> found) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).name.equals(name)) {
        Element opened = open.remove(i);
        found.add(new Element(name, opened.attributes, opened.start, end));
        return;
      }
    }
  }

  private static Map<String, String> attributes(String tag) {
    Map<String, String> attributes = new LinkedHashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(tag);
    while (attribute.find()) {
      String quoted = attribute.group(2);
      attributes.put(attribute.group(1), unescape(quoted == null ? attribute.group(3) : quoted));
    }
    return attributes;
  }

  /**
   * Resolves the entities XML itself defines; the ampersand last, so that nothing is read twice.
   */
  static String unescape(String text) {
    return text.indexOf('&') < 0
        ? text
        : text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&apos;", "'")
            .replace("&amp;", "&");
  }
}
