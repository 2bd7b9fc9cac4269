package org.fabula.ingest;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * XPath of the nodes of one page. Nodes of one parent are counted together and once, so that asking
 * for all of them is linear.
 */
final class NodePaths {
  private static final String TEXT = "text()";

  /** The steps to the children of an element: a name and, where there are several, a number. */
  private final Map<Node, Map<Node, String>> steps = new IdentityHashMap<>();

  private final Map<Node, String> paths = new IdentityHashMap<>();

  /** The path of an element or text node from the root of its document. */
  String of(Node node) {
    String known = paths.get(node);
    if (known != null) {
      return known;
    }
    Node parent = node.parent();
    String path =
        parent == null
            ? ""
            : of(parent) + "/" + steps.computeIfAbsent(parent, NodePaths::steps).get(node);
    paths.put(node, path);
    return path;
  }

  private static Map<Node, String> steps(Node parent) {
    Map<String, Integer> all = new HashMap<>();
    for (Node child : parent.childNodes()) {
      String name = name(child);
      if (name != null) {
        all.merge(name, 1, Integer::sum);
      }
    }
    Map<String, Integer> met = new HashMap<>();
    Map<Node, String> steps = new IdentityHashMap<>();
    for (Node child : parent.childNodes()) {
      String name = name(child);
      if (name != null) {
        int number = met.merge(name, 1, Integer::sum);
        steps.put(child, all.getOrDefault(name, 1) == 1 ? name : name + "[" + number + "]");
      }
    }
    return steps;
  }

  private static @Nullable String name(Node node) {
    return node instanceof Element element
        ? element.tagName()
        : node instanceof TextNode ? TEXT : null;
  }
}
