package org.fabula.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fabula.app.CommandTree;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

class ManPageTest {
  private static String page() throws IOException {
    return ManPage.of(CommandTree.whole(), "1.2.3-x", Distribution.tail());
  }

  private static List<CommandLine> shown(CommandLine line) {
    List<CommandLine> shown = new ArrayList<>();
    for (CommandLine below : line.getSubcommands().values()) {
      if (!below.getCommandSpec().usageMessage().hidden()) {
        shown.add(below);
        shown.addAll(shown(below));
      }
    }
    return shown;
  }

  /** What stands under the heading of a command, up to the next heading. */
  private static String section(String page, CommandLine command) {
    String heading = ".SS \"\\fB" + command.getCommandSpec().qualifiedName() + "\\fR";
    int from = page.indexOf(heading);
    assertThat(from).as(heading).isNotNegative();
    int to = page.indexOf("\n.S", from);
    return page.substring(from, to);
  }

  @Test
  void namesEveryCommandWithEveryOptionOfItsOwn() throws IOException {
    String page = page();
    List<CommandLine> commands = shown(CommandTree.whole());
    assertThat(commands).hasSizeGreaterThan(20);
    for (CommandLine command : commands) {
      String section = section(page, command);
      for (OptionSpec option : command.getCommandSpec().options()) {
        String name = option.longestName().replace("-", "\\-");
        assertThat(section).contains("\n\\fB" + name + "\\fR");
      }
      command
          .getCommandSpec()
          .positionalParameters()
          .forEach(parameter -> assertThat(section).contains(parameter.paramLabel()));
    }
  }

  @Test
  void leavesOutWhatIsHidden() throws IOException {
    assertThat(page()).doesNotContain("rehearse");
  }

  @Test
  void saysItsVersionAndNoDay() throws IOException {
    assertThat(page()).startsWith(".TH FABULA 1 \"\" \"Fabula 1.2.3\\-x\"\n");
  }

  /** A full stop at the head of a line is a macro to roff, a backslash an escape. */
  @Test
  void keepsWordsFromBeingTakenForMacros() {
    String page = ManPage.of(new CommandLine(new Awkward()), "1", "");
    assertThat(page).contains("\n\\&.docx and C:\\e are 100% words\n").contains("\n\\&'quoted'\n");
  }

  @Command(name = "awkward", description = "Awkward.")
  static final class Awkward {
    @Option(
        names = "--dot",
        description = {".docx and C:\\ are 100%% words", "'quoted'"})
    private boolean dot;
  }
}
