package org.fabula.eval.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A story of ECB+ (Cybulska and Vossen, LREC 2014) with the words that tell of events and of those
 * who take part in them, and which of these tell of the same, in this story and in others. Only the
 * sentences that the corpus lists as checked count.
 *
 * @param story the text, put together from the words; without a date, as the corpus has none
 * @param topic number of the topic
 * @param subtopic which of the two happenings of the topic it is about: {@code ecb} or {@code
 *     ecbplus}
 * @param checked the sentences in which everything is marked
 * @param mentions what is marked in them, in text order
 */
public record EventChains(
    Story story, int topic, String subtopic, List<Span> checked, List<Mention> mentions) {
  private static final Pattern TOKEN =
      Pattern.compile("<token t_id=\"(\\d+)\" sentence=\"(\\d+)\"[^>]*>([^<]*)</token>");
  private static final Pattern MARK =
      Pattern.compile("<([A-Z_]+) m_id=\"(\\d+)\"[^>/]*>(.*?)</\\1>", Pattern.DOTALL);
  private static final Pattern CHAIN =
      Pattern.compile("<(CROSS|INTRA)_DOC_COREF ([^>]*)>(.*?)</\\1_DOC_COREF>", Pattern.DOTALL);
  private static final Pattern SOURCE = Pattern.compile("<source m_id=\"(\\d+)\"");
  private static final Pattern ANCHOR = Pattern.compile("<token_anchor t_id=\"(\\d+)\"");
  private static final Pattern NOTE = Pattern.compile("note=\"([^\"]+)\"");
  private static final Pattern NUMBER = Pattern.compile("r_id=\"([^\"]+)\"");

  /** What a mention tells of. */
  public enum Kind {
    EVENT,
    ACTOR
  }

  /**
   * Words that tell of something.
   *
   * @param kind of what
   * @param chain what tells of the same has the same chain, in any story
   * @param words its words; they need not stand side by side
   */
  public record Mention(Kind kind, String chain, List<Span> words) {
    /** Copies the list. */
    public Mention {
      words = List.copyOf(words);
    }

    /** From its first word to its last. */
    public Span span() {
      return new Span(words.getFirst().start(), words.getLast().end());
    }
  }

  /** Copies the lists. */
  public EventChains {
    checked = List.copyOf(checked);
    mentions = List.copyOf(mentions);
  }

  /** Reads the stories of all topics in {@code folder}, by topic and name. */
  public static List<EventChains> below(Path folder) {
    Map<String, Set<Integer>> checked = new HashMap<>();
    for (String line : GoldFiles.lines(folder.resolve("ECBplus_coreference_sentences.csv"))) {
      String[] cells = line.split(",", -1);
      if (!cells[0].equals("Topic")) {
        checked
            .computeIfAbsent(cells[0] + "_" + cells[1], name -> new HashSet<>())
            .add(Integer.parseInt(cells[2].strip()));
      }
    }
    return GoldFiles.below(folder, ".xml").stream()
        .map(
            file -> {
              String name = GoldFiles.stem(file, ".xml");
              Set<Integer> sentences = checked.getOrDefault(name, Set.of());
              return parse(name, sentences, GoldFiles.text(file));
            })
        .toList();
  }

  /**
   * Reads a story.
   *
   * @param name of its file: topic, underscore, number, {@code ecb} or {@code ecbplus}
   * @param checked numbers of the sentences that were checked
   * @param raw the file
   */
  static EventChains parse(String name, Set<Integer> checked, String raw) {
    Words words = Words.of(raw, checked);
    Map<String, String> chains = chains(name, raw);
    List<Mention> mentions = new ArrayList<>();
    MARK.matcher(raw)
        .results()
        .forEach(
            mark -> {
              Kind kind = kind(mark.group(1));
              List<Span> spans = words.checked(mark.group(3));
              if (kind != null && !spans.isEmpty()) {
                String own = name + " " + mark.group(2);
                mentions.add(new Mention(kind, chains.getOrDefault(mark.group(2), own), spans));
              }
            });
    mentions.sort((a, b) -> a.span().compareTo(b.span()));
    String[] parts = name.split("_", 2);
    return new EventChains(
        GoldFiles.story(name, words.text, null),
        Integer.parseInt(parts[0]),
        parts[1].replaceAll("[0-9]", ""),
        List.copyOf(words.sentences.values()),
        mentions);
  }

  private static Map<String, String> chains(String name, String raw) {
    Map<String, String> chains = new HashMap<>();
    for (MatchResult chain : CHAIN.matcher(raw).results().toList()) {
      boolean across = chain.group(1).equals("CROSS");
      Matcher id = (across ? NOTE : NUMBER).matcher(chain.group(2));
      if (id.find()) {
        String key = across ? id.group(1) : name + " chain " + id.group(1);
        SOURCE.matcher(chain.group(3)).results().forEach(m -> chains.put(m.group(1), key));
      }
    }
    return chains;
  }

  /** Persons and bodies act; vehicles, lands and what is spoken of in general are left out. */
  private static @Nullable Kind kind(String tag) {
    return switch (tag) {
      case "HUMAN_PART_PER", "HUMAN_PART_ORG" -> Kind.ACTOR;
      default -> tag.startsWith("ACTION_") || tag.startsWith("NEG_ACTION_") ? Kind.EVENT : null;
    };
  }

  /** The words of a file: the text of all of them, and where those checked stand. */
  private static final class Words {
    private final Map<String, Span> spans = new HashMap<>();
    private final Map<Integer, Span> sentences = new TreeMap<>();
    private String text = "";

    static Words of(String raw, Set<Integer> checked) {
      Words words = new Words();
      Spacing spacing = new Spacing();
      int last = -1;
      String end = "";
      List<MatchResult> tokens = TOKEN.matcher(raw).results().toList();
      int first = isAddress(tokens) ? 1 : 0;
      for (MatchResult token : tokens) {
        int sentence = Integer.parseInt(token.group(2));
        String form = form(token.group(3));
        if (sentence < first || form.isEmpty()) {
          continue;
        }
        if (sentence != last && !end.matches("[.!?\"'”’)]")) {
          spacing.paragraph();
        }
        last = sentence;
        end = form;
        Span span = spacing.add(form);
        if (checked.contains(sentence)) {
          words.spans.put(token.group(1), span);
          words.sentences.merge(sentence, span, (a, b) -> new Span(a.start(), b.end()));
        }
      }
      words.text = spacing.toString();
      return words;
    }

    /** The first sentence of some files is the address of the page they were taken from. */
    private static boolean isAddress(List<MatchResult> tokens) {
      return tokens.stream()
          .takeWhile(token -> token.group(2).equals("0"))
          .anyMatch(token -> token.group(3).startsWith("http"));
    }

    private static String form(String written) {
      String form = TimeMl.unescape(written).strip();
      return form.equals("``") || form.equals("''") ? "\"" : form;
    }

    /** The words of a mark that stand in checked sentences. */
    List<Span> checked(String mark) {
      return ANCHOR
          .matcher(mark)
          .results()
          .map(anchor -> spans.get(anchor.group(1)))
          .filter(Objects::nonNull)
          .sorted()
          .toList();
    }
  }
}
