package org.fabula.ingest;

import java.io.IOException;
import java.nio.file.Path;
import org.fabula.ingest.fetch.FetchException;
import org.fabula.ingest.fetch.Fetched;
import org.fabula.ingest.fetch.Fetcher;
import org.fabula.ingest.fetch.Known;
import org.fabula.ingest.fetch.PageName;
import org.jspecify.annotations.Nullable;

/** Web addresses to stories. Made when the first of them comes: no socket without an address. */
final class WebPages {
  private final Intake intake;
  private final Answers answers;
  private final Fetcher fetcher;

  WebPages(Intake intake) {
    this.intake = intake;
    this.answers = new Answers(intake);
    Limits limits = intake.options().limits();
    this.fetcher =
        new Fetcher(
            intake.options().access().reach(),
            (type, address) -> Answers.most(limits, type, address));
  }

  void read(String input) {
    try {
      Known known = intake.options().access().known();
      Fetched fetched = fetcher.get(input, known == null ? new Known() : known);
      if (fetched == null) {
        return;
      }
      intake.sink().input(input, keep(fetched));
      Captured captured = Captured.of(fetched.answer());
      answers.read(captured, fetched.address(), PageName.of(fetched.address()));
    } catch (FetchException e) {
      intake.problem(input, "", e.reason(), e.remedy());
    } catch (IOException e) {
      intake.problem(input, "", String.valueOf(e.getMessage()), "save the page from the browser");
    }
  }

  private @Nullable Path keep(Fetched fetched) {
    Path folder = intake.options().access().keep();
    if (folder == null) {
      return null;
    }
    try {
      return Fetcher.keep(fetched, folder);
    } catch (IOException e) {
      String reason = "cannot be kept in " + folder + ": " + Stories.reason(e);
      intake.problem(fetched.given(), "", reason, "it is read all the same");
      return null;
    }
  }
}
