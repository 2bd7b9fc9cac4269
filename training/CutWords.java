import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.fabula.text.Sentence;
import org.fabula.text.StoryText;
import org.fabula.text.Token;

/**
 * Cuts texts as the product does, so that the model learns from the words it will meet. Run by {@code
 * java -cp <classes of core> CutWords.java}. Reads one text a line, its line feeds and backslashes
 * escaped by a backslash; writes one line for each: for every word {@code start,end,place} in UTF-16
 * units, place being 2 at the start of a paragraph, 1 at the start of a sentence, 0 elsewhere.
 */
final class CutWords {
  public static void main(String[] arguments) throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(cut(StoryText.of(unescaped(line))));
    }
    out.flush();
  }

  private static String cut(StoryText story) {
    StringBuilder words = new StringBuilder();
    for (Sentence sentence : story.sentences()) {
      boolean paragraph =
          story.paragraphs().get(sentence.paragraph()).firstSentence() == sentence.index();
      for (Token token : story.tokensOf(sentence)) {
        boolean first = token.index() == sentence.firstToken();
        int place = first ? (paragraph ? 2 : 1) : 0;
        words.append(token.start()).append(',').append(token.end()).append(',').append(place);
        words.append(' ');
      }
    }
    return words.toString().strip();
  }

  private static String unescaped(String line) {
    StringBuilder text = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        char escaped = line.charAt(++i);
        text.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
