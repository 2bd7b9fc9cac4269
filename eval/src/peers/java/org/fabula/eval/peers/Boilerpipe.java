package org.fabula.eval.peers;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import org.fabula.eval.peer.PageAnswer;
import org.fabula.eval.peer.PageExtractor;
import org.fabula.eval.peer.WebPage;
import org.xml.sax.InputSource;

/**
 * Boilerpipe (Kohlschütter, Fankhauser and Nejdl, WSDM 2010) with its extractor for news articles.
 * Its parser finds the charset.
 */
public final class Boilerpipe implements PageExtractor {

  @Override
  public String description() {
    return "boilerpipe 1.2.3 (ArticleExtractor)";
  }

  @Override
  public Set<String> figures() {
    return Set.of("text", "textPrecision", "textRecall");
  }

  @Override
  public List<PageAnswer> read(List<WebPage> pages) {
    return pages.stream().map(Boilerpipe::answer).toList();
  }

  private static PageAnswer answer(WebPage page) {
    try {
      InputSource source = new InputSource(new ByteArrayInputStream(page.bytes()));
      return new PageAnswer(ArticleExtractor.INSTANCE.getText(source), null, null);
    } catch (BoilerpipeProcessingException e) {
      return PageAnswer.NONE;
    }
  }
}
