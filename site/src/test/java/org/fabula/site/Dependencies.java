package org.fabula.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What a page says one may depend on with Maven. */
final class Dependencies {
  private Dependencies() {}

  /** Every dependency is a module that is published, in a release that was made or is to be. */
  static void check(Block block) throws IOException, ParserConfigurationException, SAXException {
    List<Element> dependencies = elements(root("<all>" + block.words() + "</all>"));
    assertThat(dependencies).as(block.place()).isNotEmpty();
    for (Element dependency : dependencies) {
      String artifact = first(dependency, "artifactId");
      String module = artifact.replace("fabula-", "").replaceFirst("-en$", "");
      assertThat(Checkout.read(module + "/pom.xml"))
          .as(block.place())
          .contains("<artifactId>" + artifact + "</artifactId>")
          .doesNotContain("<unpublished>true</unpublished>");
      assertThat(first(dependency, "groupId")).as(block.place()).isEqualTo("org.fabula");
      String heading = "## " + first(dependency, "version") + ", ";
      assertThat(Checkout.read("CHANGELOG.md")).as(block.place()).contains(heading);
    }
  }

  private static Element root(String words)
      throws IOException, ParserConfigurationException, SAXException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(words)))
        .getDocumentElement();
  }

  private static List<Element> elements(Element root) {
    NodeList nodes = root.getElementsByTagName("dependency");
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static String first(Element element, String name) {
    Node found = element.getElementsByTagName(name).item(0);
    return found == null ? "" : found.getTextContent();
  }
}
