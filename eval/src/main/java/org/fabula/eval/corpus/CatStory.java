package org.fabula.eval.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A story in the form of the CAT tool (Bartalesi Lenzi et al., LREC 2012) as SemEval-2015 Task 4
 * gives it out: its words one by one, sentence by sentence, the words of its events, and the day it
 * was made. Sentence 0 is the headline and sentence 1 the date; neither is annotated nor part of
 * the text.
 *
 * @param story the text, put together from the words, and the day it was published
 * @param words the words of the text, in order
 */
record CatStory(Story story, List<Word> words) {
  private static final Pattern DOCUMENT = Pattern.compile("<Document[^>]*?doc_id=\"([^\"]*)\"");
  private static final Pattern TOKEN =
      Pattern.compile("<token [^>]*?sentence=\"(\\d+)\"[^>]*?t_id=\"(\\d+)\"[^>]*>([^<]*)</token>");
  private static final Pattern EVENT =
      Pattern.compile("<EVENT_MENTION[^>]*>(.*?)</EVENT_MENTION>", Pattern.DOTALL);
  private static final Pattern ANCHOR = Pattern.compile("<token_anchor t_id=\"(\\d+)\"");
  private static final Pattern TIME = Pattern.compile("<TIMEX3 ([^>]*)>");
  private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

  /** The first sentence of the text. */
  private static final int FIRST_SENTENCE = 2;

  /**
   * A word of the text.
   *
   * @param sentence its sentence, from 0
   * @param form the word
   * @param span where it stands in the text
   * @param event whether it is of the words of an event
   */
  record Word(int sentence, String form, Span span, boolean event) {}

  /** Copies the list. */
  CatStory {
    words = List.copyOf(words);
  }

  /** Reads every {@code .xml} file in {@code folder}. */
  static List<CatStory> in(Path folder) {
    return GoldFiles.in(folder, ".xml").stream()
        .map(file -> parse(GoldFiles.stem(file, ".xml"), GoldFiles.text(file)))
        .toList();
  }

  /** Reads a document; its id is that of the file where it has none. */
  static CatStory parse(String name, String raw) {
    Set<String> events = new HashSet<>();
    EVENT.matcher(raw).results().forEach(event -> anchors(event.group(1)).forEach(events::add));
    Spacing text = new Spacing();
    List<Word> words = new ArrayList<>();
    Matcher token = TOKEN.matcher(raw);
    while (token.find()) {
      int sentence = Integer.parseInt(token.group(1));
      if (sentence >= FIRST_SENTENCE) {
        String form = TimeMl.unescape(token.group(3));
        words.add(new Word(sentence, form, text.add(form), events.contains(token.group(2))));
      }
    }
    Matcher id = DOCUMENT.matcher(raw);
    String document = id.find() ? id.group(1) : name;
    return new CatStory(GoldFiles.story(document, text.toString(), created(raw)), words);
  }

  private static Stream<String> anchors(String mention) {
    return ANCHOR.matcher(mention).results().map(anchor -> anchor.group(1));
  }

  private static @Nullable String created(String raw) {
    return TIME.matcher(raw)
        .results()
        .map(time -> time.group(1))
        .filter(attributes -> attributes.contains("CREATION_TIME"))
        .flatMap(attributes -> VALUE.matcher(attributes).results().map(value -> value.group(1)))
        .findFirst()
        .orElse(null);
  }
}
