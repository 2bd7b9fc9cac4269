package org.fabula.eval.peers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.fabula.eval.peer.PageAnswer;
import org.fabula.eval.peer.PageExtractor;
import org.fabula.eval.peer.WebPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Mozilla's Readability, as ported to the Java virtual machine by Readability4J. The charset is
 * found by jsoup, which it stands on; the jsoup is the one that Fabula has, newer than its own.
 */
public final class Readability implements PageExtractor {

  /** Nothing is fetched; links are told from those of other sites by it. */
  private static final String ADDRESS = "https://news.example/";

  @Override
  public String description() {
    return "Readability4J 1.0.8";
  }

  @Override
  public Set<String> figures() {
    return Set.of("text", "textPrecision", "textRecall", "author", "authorLetters");
  }

  @Override
  public List<PageAnswer> read(List<WebPage> pages) {
    return pages.stream().map(Readability::answer).toList();
  }

  private static PageAnswer answer(WebPage page) {
    Article article = new Readability4J(ADDRESS, document(page)).parse();
    return new PageAnswer(article.getTextContent(), null, article.getByline());
  }

  private static Document document(WebPage page) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(page.bytes()), null, ADDRESS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
