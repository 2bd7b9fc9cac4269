package org.fabula.eval.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fabula.text.Span;

/** What stands below the text of a TimeML document: instances of events, and links to times. */
final class TimeMlLinks {
  private final List<Map<String, String>> instances;
  private final Map<String, Span> times;

  /**
   * @param instances attributes of the MAKEINSTANCE elements
   * @param times words of the TIMEX3 elements of the text by their {@code tid}
   */
  TimeMlLinks(List<Map<String, String>> instances, Map<String, Span> times) {
    this.instances = instances;
    this.times = times;
  }

  /** Event ids by the number of their instance. */
  Map<String, String> instances() {
    Map<String, String> events = new LinkedHashMap<>();
    for (Map<String, String> instance : instances) {
      events.put(value(instance, "eiid").replace("ei", ""), value(instance, "eventID"));
    }
    return events;
  }

  /** Grammar by event id; of several instances the first counts. */
  Map<String, TimeMl.Form> forms() {
    Map<String, TimeMl.Form> forms = new LinkedHashMap<>();
    for (Map<String, String> instance : instances) {
      forms.putIfAbsent(
          value(instance, "eventID"),
          new TimeMl.Form(
              value(instance, "tense"), value(instance, "aspect"), value(instance, "polarity")));
    }
    return forms;
  }

  /**
   * The links between an event and a time.
   *
   * @param creationTime {@code tid} of the creation time
   * @param links attributes of the TLINK elements
   */
  List<TimeMl.Link> links(String creationTime, List<Map<String, String>> links) {
    Map<String, String> events = instances();
    List<TimeMl.Link> found = new ArrayList<>();
    for (Map<String, String> link : links) {
      boolean turned = link.containsKey("timeID");
      String instance = value(link, turned ? "relatedToEventInstance" : "eventInstanceID");
      String time = value(link, turned ? "timeID" : "relatedToTime");
      String event = events.get(instance.replace("ei", ""));
      if (event != null && (time.equals(creationTime) || times.containsKey(time))) {
        found.add(new TimeMl.Link(event, times.get(time), value(link, "relType"), turned));
      }
    }
    return found;
  }

  private static String value(Map<String, String> attributes, String name) {
    return attributes.getOrDefault(name, "");
  }
}
