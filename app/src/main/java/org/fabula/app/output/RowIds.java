package org.fabula.app.output;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Entry;

/**
 * Names the rows of a dossier: a row has one id whenever these words of this story are read,
 * whatever stands around them. Used once.
 */
public final class RowIds {
  private final Map<String, Integer> seen = new HashMap<>();

  RowIds() {}

  /** The ids of all rows of a whole dossier, in their order. */
  public static List<String> of(Dossier dossier) {
    Map<String, String> texts = new HashMap<>();
    dossier.stories().forEach(source -> texts.put(source.id(), source.story().text()));
    RowIds ids = new RowIds();
    List<String> all = new ArrayList<>();
    for (Entry entry : dossier.chronology()) {
      String text = texts.getOrDefault(entry.story(), "");
      all.add(ids.next(entry.story(), Display.oneLine(entry.row().span().in(text))));
    }
    return all;
  }

  /** Made of the words and of the how-manieth row of these words it is, not of offsets. */
  String next(String story, String words) {
    String name = story + "\n" + words;
    int number = seen.merge(name, 1, Integer::sum);
    return UUID.nameUUIDFromBytes((name + "\n" + number).getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
