package org.fabula.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fabula.app.CommandTree;

/** Which pages the site has: the Markdown of a checkout, and what is made of the code. */
final class Contents {
  private final Path checkout;

  private Contents(Path checkout) {
    this.checkout = checkout;
  }

  /**
   * The pages of a checkout, in their parts.
   *
   * @throws IOException where one of them is not there
   */
  static List<Part> of(Path checkout) throws IOException {
    return new Contents(checkout).parts();
  }

  private List<Part> parts() throws IOException {
    return List.of(
        new Part(
            "Guides",
            List.of(
                file("README.md", "What Fabula is"),
                file("docs/reporters.md", "For reporters"),
                file("docs/developers.md", "For developers"))),
        new Part("Reference", reference()),
        new Part(
            "How good it is",
            List.of(
                file("docs/accuracy.md", "Accuracy"),
                file("docs/errors.md", "What is still wrong"),
                file("docs/performance.md", "Performance"),
                file("docs/start-up.md", "The command from the outside"),
                file("model/MODEL_CARD.md", "Model card"),
                file("docs/heads.md", "The model, head by head"))),
        new Part(
            "The project",
            List.of(
                file("CHANGELOG.md", "Release notes"),
                file("SECURITY.md", "Security"),
                file("ARCHITECTURE.md", "Architecture"),
                file("CONTRIBUTING.md", "Contributing"),
                file("docs/testing.md", "Tests"),
                file("docs/packaging.md", "What is handed out"),
                file("RELEASING.md", "Releasing"),
                file("eval/README.md", "Measuring accuracy and speed"),
                file("training/README.md", "Training the model"))));
  }

  private List<Page> reference() throws IOException {
    return List.of(
        new Page(
            "docs/commands.md", "Command line", CommandReference.markdown(CommandTree.whole())),
        file("docs/exports.md", "Formats"),
        schema("reading", "A reading in JSON"),
        schema("dossier", "A dossier in JSON"),
        file("docs/corrections.md", "Corrections"),
        schema("correction", "A correction in JSON"),
        new Page("docs/time-rules.md", "Rules for dates", RuleReference.of(checkout).markdown()),
        file("docs/desk.md", "The desk and its interface"),
        file("docs/mcp.md", "For assistants (MCP)"),
        file("docs/store.md", "The store"),
        file("docs/scale.md", "Millions of stories"));
  }

  private Page file(String path, String name) throws IOException {
    return new Page(path, name, Files.readString(checkout.resolve(path)));
  }

  private Page schema(String kind, String name) throws IOException {
    String file = kind + ".schema.json";
    String words = Files.readString(checkout.resolve("docs").resolve(file));
    return new Page(
        "docs/" + kind + ".schema.md", name, new SchemaReference(words, file, name).markdown());
  }
}
