package org.fabula.app.page;

import java.io.IOException;
import java.util.List;
import org.fabula.app.output.ConflictWords;
import org.fabula.app.output.Told;
import org.fabula.dossier.Conflict;
import org.fabula.dossier.Conflict.Claim;

/**
 * Writes what the stories contradict each other in: the claims side by side, each a link to its
 * words.
 */
final class ConflictsView {
  private final Told told;

  ConflictsView(Told told) {
    this.told = told;
  }

  /** Writes two lists, disputes first; nothing where there is neither. */
  void write(List<Entries.Dispute> all, Appendable out) throws IOException {
    list(ConflictWords.DISPUTES, true, all, out);
    list(ConflictWords.OVERTAKEN, false, all, out);
  }

  private void list(String title, boolean disputed, List<Entries.Dispute> all, Appendable out)
      throws IOException {
    List<Entries.Dispute> shown =
        all.stream().filter(one -> one.conflict().isDispute() == disputed).toList();
    if (shown.isEmpty()) {
      return;
    }
    out.append("<details class=\"conflicts\"><summary>").append(title);
    out.append(" <span class=\"size\">").append(Integer.toString(shown.size()));
    out.append("</span></summary>\n");
    for (Entries.Dispute one : shown) {
      dispute(one, out);
    }
    out.append("</details>\n");
  }

  private void dispute(Entries.Dispute one, Appendable out) throws IOException {
    Conflict conflict = one.conflict();
    String id = anchor(conflict);
    out.append("<section id=\"").append(id).append("\" tabindex=\"-1\" aria-labelledby=\"");
    out.append(id).append("-h\"><h3 id=\"").append(id).append("-h\"><bdi>");
    out.append(Markup.text(ConflictWords.title(conflict))).append("</bdi> <small>");
    out.append(Markup.text(conflict.id())).append("</small></h3>\n");
    for (String word : told.corrections(conflict)) {
      out.append("<p class=\"mended\" dir=\"auto\">").append(Markup.text(word)).append("</p>\n");
    }
    out.append("<ul>\n");
    for (int i = 0; i < one.claims().size(); i++) {
      claim(conflict, conflict.claims().get(i), one.claims().get(i), out);
    }
    out.append("</ul></section>\n");
  }

  private void claim(Conflict conflict, Claim claim, Entries.Other at, Appendable out)
      throws IOException {
    out.append("<li><a href=\"#").append(at.leaf().anchor(at.mark().span()));
    out.append("\" data-s=\"").append(Integer.toString(at.leaf().number()));
    out.append("\" data-j=\"").append(at.mark().ref()).append("\"><b><bdi>");
    out.append(Markup.text(ConflictWords.value(conflict, claim))).append("</bdi></b>\n");
    out.append("<span class=\"words\" dir=\"auto\">");
    out.append(Markup.text(told.conflicts().words(claim))).append("</span>\n");
    out.append("<span class=\"known\"><bdi>").append(Markup.text(told.conflicts().source(claim)));
    out.append("</bdi></span>\n<span class=\"stand\">");
    out.append(Markup.text(ConflictWords.standing(conflict, claim))).append("</span></a></li>\n");
  }

  /** The place on the page where a conflict is shown. */
  static String anchor(Conflict conflict) {
    return Markup.text("conflict-" + conflict.id());
  }
}
