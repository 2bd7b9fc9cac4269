package org.fabula.eval.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.fabula.eval.OwnGold;
import org.fabula.eval.corpus.Treebank;
import org.fabula.text.StoryText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process gets the words exactly as they were cut. */
final class TextLinesTest {

  @Test
  void textsComeBackAsTheyWere(@TempDir Path folder) {
    SequencedMap<String, StoryText> texts = new LinkedHashMap<>();
    texts.put("empty", StoryText.of(""));
    texts.put("cut", StoryText.of("The 🔥 is out, she said.\nIt's late.\n\nThey didn't go. Why?"));
    Treebank.items(OwnGold.folder("trees"))
        .forEach(item -> texts.put(item.story().id(), item.gold().text()));
    Path file = folder.resolve("texts.jsonl");
    TextLines.write(file, texts);
    assertThat(TextLines.read(file)).isEqualTo(texts);
  }
}
