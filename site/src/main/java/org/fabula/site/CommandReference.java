package org.fabula.site;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The page of the command line, from what the commands say of themselves. */
final class CommandReference {
  private static final String STATUS = "Exit status:";

  private final StringBuilder page = new StringBuilder();

  private CommandReference() {}

  /** The page of a command and all below it, in Markdown; hidden ones are not in it. */
  static String markdown(CommandLine whole) {
    return new CommandReference().write(whole);
  }

  private String write(CommandLine whole) {
    paragraph("# Command line");
    paragraph(
        "Made of what the commands say of themselves: `fabula COMMAND --help` prints the same. In a"
            + " checkout the command is `./fabula`, in a distribution `bin/fabula`. Each says what went"
            + " wrong in one line on standard error; its exit status is 0 where all was done, 1 where"
            + " something could not be done, 2 for wrong usage.");
    command(whole);
    return page.toString();
  }

  private void command(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    paragraph("## " + spec.qualifiedName());
    for (String line : said(spec.usageMessage().description())) {
      paragraph(Markup.plain(line));
    }
    paragraph(Markup.code(usage(spec)));
    arguments(spec);
    footer(spec);
    command.getSubcommands().values().stream()
        .filter(below -> !below.getCommandSpec().usageMessage().hidden())
        .forEach(this::command);
  }

  private static String usage(CommandSpec spec) {
    List<String> words = new ArrayList<>(List.of(spec.qualifiedName()));
    if (spec.options().stream().anyMatch(option -> !option.usageHelp())) {
      words.add("[OPTION]...");
    }
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      words.add(label(parameter));
    }
    if (!spec.subcommands().isEmpty()) {
      words.add("COMMAND");
    }
    return String.join(" ", words);
  }

  private void arguments(CommandSpec spec) {
    page.append("| given | means |\n|---|---|\n");
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      row(label(parameter), parameter);
    }
    for (OptionSpec option : spec.options()) {
      if (!option.hidden()) {
        String value = label(option).strip();
        String name = option.longestName();
        row(value.isEmpty() || value.startsWith("=") ? name + value : name + " " + value, option);
      }
    }
    page.append('\n');
  }

  private void row(String name, ArgSpec argument) {
    page.append("| ")
        .append(Markup.code(name))
        .append(" | ")
        .append(Markup.plain(String.join(" ", said(argument.description()))))
        .append(" |\n");
  }

  /** Lines of a footer are broken for a terminal; exit statuses stand by themselves. */
  private void footer(CommandSpec spec) {
    String words = String.join(" ", said(spec.usageMessage().footer())).strip();
    int status = words.indexOf(STATUS);
    paragraph(Markup.plain(status < 0 ? words : words.substring(0, status).strip()));
    if (status >= 0) {
      paragraph(Markup.plain(words.substring(status)));
    }
  }

  private static String label(ArgSpec argument) {
    return new Help(argument.command())
        .parameterLabelRenderer()
        .renderParameterLabel(argument, Help.Ansi.OFF, List.of())
        .toString()
        .strip();
  }

  /** The lines of texts that picocli takes for formats, without empty ones. */
  private static List<String> said(String[] lines) {
    List<String> said = new ArrayList<>();
    for (String line : lines) {
      for (String part : line.replace("%n", "\n").replace("%%", "%").split("\n", -1)) {
        if (!part.isBlank()) {
          said.add(part);
        }
      }
    }
    return said;
  }

  private void paragraph(String words) {
    if (!words.isEmpty()) {
      page.append(words).append("\n\n");
    }
  }
}
