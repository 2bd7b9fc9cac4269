package org.fabula.app.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fabula.app.page.Markup;
import org.fabula.story.Story;

/**
 * The JSON that TimelineJS 3 shows: a title slide, and a slide for each row that has a date. An
 * event without a date is no event there, so the title says how many rows are left out. A date goes
 * as far as it is known; the words beside it say what is not. The stories are held until the last
 * has come.
 */
public final class TimelinejsForm extends HeldForm {
  private static final List<String> PARTS = List.of("year", "month", "day", "hour", "minute");

  /**
   * Words by which TimelineJS takes a medium for something to be fetched, wherever in it they stand
   * (its {@code MediaType.js}).
   */
  private static final Pattern FETCHED =
      Pattern.compile(
          "youtu\\.be|documentcloud\\.org|google|imgur\\.com|\\.pdf|spotify|iframe"
              + "|(?:jpg|jpeg|png|gif|svg|webp)\\?",
          Pattern.CASE_INSENSITIVE);

  /** Writes UTF-8 to {@code target}. */
  public TimelinejsForm(OutputStream target) {
    super(target);
  }

  @Override
  void write(OutputStream target) throws IOException {
    if (!readings().isEmpty()) {
      write(Told.of(readings()), leftOut(), target);
    }
  }

  /**
   * Writes the timeline of a dossier as UTF-8; does not close.
   *
   * @param remarks what the title says besides of what is left out
   */
  static void write(Told told, String remarks, OutputStream target) throws IOException {
    timeline(told, remarks, target);
    target.write('\n');
  }

  private static void timeline(Told told, String remarks, OutputStream target) {
    List<Item> items = Items.of(told);
    List<Item> dated = items.stream().filter(item -> Place.of(item.when()).isPresent()).toList();
    try (Json json = Json.indented(target)) {
      json.object(
          () -> {
            json.string("scale", "human");
            json.name("title");
            json.object(
                () -> {
                  String count = count(items.size(), dated.size()) + remarks;
                  title(told.stories(), count, json);
                });
            ReadingJson.list("events", dated, json, TimelinejsForm::event);
          });
    }
  }

  private static void title(List<Story> stories, String count, Json json) {
    StringBuilder html = new StringBuilder();
    for (Story story : stories) {
      html.append("<p>").append(source(story, stories.size() > 1)).append("</p>");
    }
    html.append("<p>").append(Markup.text(count)).append("</p>");
    json.string("unique_id", "title");
    json.name("text");
    json.object(
        () -> {
          json.string("headline", Markup.text(Headings.title(stories)));
          json.string("text", html.toString());
        });
    if (stories.size() == 1) {
      card(stories.getFirst(), json);
    }
    json.bool("autolink", false);
  }

  /** How many rows are shown, and where those are that are not. */
  private static String count(int all, int dated) {
    if (all == 0) {
      return "Nothing that happened was found.";
    }
    int left = all - dated;
    String rows = all == 1 ? "1 row" : all + " rows";
    if (left == 0) {
      return rows + ", each with a date.";
    }
    return rows
        + "; "
        + left
        + (left == 1 ? " has" : " have")
        + " no date and no place on a timeline. The formats html, markdown, csv and json show all.";
  }

  private static void event(Item item, Json json) {
    Place place = Place.of(item.when()).orElseThrow();
    List<Integer> first = Place.parts(place.first(), place.unit());
    List<Integer> last = Place.parts(place.last(), place.unit());
    json.string("unique_id", "row-" + item.id());
    date("start_date", first, json);
    if (!last.equals(first)) {
      date("end_date", last, json);
    }
    json.string("display_date", item.date());
    json.name("text");
    json.object(
        () -> {
          json.string("headline", Markup.text(item.headline()));
          json.string("text", text(item));
        });
    card(item.story(), json);
    json.string("group", item.kind().word());
    json.bool("autolink", false);
  }

  private static void date(String name, List<Integer> parts, Json json) {
    json.name(name);
    json.object(
        () -> {
          for (int i = 0; i < parts.size(); i++) {
            json.number(PARTS.get(i), parts.get(i));
          }
        });
  }

  private static String text(Item item) {
    StringBuilder html = new StringBuilder();
    if (!item.headline().equals(item.words())) {
      html.append("<blockquote>").append(Markup.text(item.words())).append("</blockquote>");
    }
    item.voices().forEach(voice -> html.append("<p>").append(Markup.text(voice)).append("</p>"));
    item.remarks().forEach(word -> html.append("<p>").append(Markup.text(word)).append("</p>"));
    html.append("<p>").append(Markup.text("Date " + item.known())).append("</p><p>");
    html.append(source(item.story(), true)).append(", ").append(item.at()).append("</p>");
    for (Story other : item.others()) {
      html.append("<p>Also in ").append(source(other, true)).append("</p>");
    }
    return html.toString();
  }

  /** The story, its title leading to where it can be opened, and where it is from. */
  private static String source(Story story, boolean titled) {
    String from = Markup.text(Headings.originLine(story));
    Optional<String> link = Links.of(story);
    if (!titled && link.isEmpty()) {
      return from;
    }
    String title = Markup.text(Headings.title(story));
    return link.map(to -> "<a href=\"" + Markup.text(to) + "\">" + title + "</a>").orElse(title)
        + " · "
        + from;
  }

  /**
   * The medium beside the words: the story's title, which leads to its address. The address itself
   * is none, since TimelineJS takes an unknown one for a picture.
   */
  private static void card(Story story, Json json) {
    Optional<String> link = Links.of(story);
    String words = Headings.title(story);
    if (link.isEmpty() || FETCHED.matcher(words).find()) {
      return;
    }
    json.name("media");
    json.object(
        () -> {
          json.string("url", "<blockquote>" + Markup.text(words) + "</blockquote>");
          json.string("link", link.get());
        });
  }
}
