package org.fabula.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fabula.story.Publication;
import org.fabula.story.Publication.Basis;
import org.jsoup.nodes.Element;

/**
 * The posts of a live blog: elements side by side, each with a time of its own. A page is one only
 * where it says so, in its data (schema.org {@code LiveBlogPosting}) or by the names of its
 * elements, and where they hold most of its words: lists of other stories have times too.
 */
final class LivePosts {
  /** A page with fewer posts is a story with a time or two in it. */
  static final int FEWEST = 3;

  /** Times looked at; the longest live blogs have some hundreds on a page. */
  private static final int MOST_TIMES = 5000;

  private static final Pattern LIVE =
      Pattern.compile("(?i)(?:^|[\\s_-])live-?_?(?:blog|updates|feed|reporting)|LiveBlogPosting");

  /**
   * A post.
   *
   * @param at the element that holds it
   * @param published its time
   */
  record Post(Element at, Publication published) {}

  private LivePosts() {}

  /** The posts in page order; empty where the page is no live blog. */
  static List<Post> of(Markup markup, LinkedData data) {
    Map<Element, Publication> most = Map.of();
    for (Map<Element, Publication> children : timedChildren(markup)) {
      // The outermost of several such lists is that of the posts: one post may hold others.
      most = children.size() >= FEWEST && children.size() >= most.size() ? children : most;
    }
    if (most.isEmpty() || !(data.isLive() || markup.named().stream().anyMatch(LivePosts::isLive))) {
      return List.of();
    }
    List<Post> posts = new ArrayList<>();
    most.forEach((element, time) -> posts.add(new Post(element, time)));
    return posts;
  }

  private static boolean isLive(Element element) {
    return LIVE.matcher(element.className()).find()
        || LIVE.matcher(element.id()).find()
        || LIVE.matcher(element.attr("itemtype")).find();
  }

  /** For each element that holds times its children that do, with the first time in each. */
  private static Collection<Map<Element, Publication>> timedChildren(Markup markup) {
    Map<Element, Map<Element, Publication>> timed = new LinkedHashMap<>();
    List<Element> times =
        markup.named().stream()
            .filter(e -> e.normalName().equals("time") && e.hasAttr("datetime"))
            .limit(MOST_TIMES)
            .toList();
    for (Element time : times) {
      Publication moment = Dates.parse(time.attr("datetime"), Basis.PAGE);
      if (moment == null || moment.value().indexOf('T') < 0) {
        continue;
      }
      Element child = time;
      for (Element parent = time.parent(); parent != null; parent = parent.parent()) {
        timed.computeIfAbsent(parent, p -> new LinkedHashMap<>()).putIfAbsent(child, moment);
        child = parent;
      }
    }
    return timed.values();
  }
}
