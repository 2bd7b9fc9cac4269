package org.fabula.dist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The manual page, from what the commands say of themselves: one page, a section for each command.
 * Written with the macros of man(7), so that any man reads it.
 */
final class ManPage {
  private final StringBuilder page = new StringBuilder();

  private ManPage() {}

  /**
   * The page of a command and all below it; hidden ones are not in it.
   *
   * @param tail what no command says of itself, in the macros of man(7)
   */
  static String of(CommandLine whole, String version, String tail) {
    return new ManPage().write(whole, version, tail);
  }

  private String write(CommandLine whole, String version, String tail) {
    CommandSpec spec = whole.getCommandSpec();
    String name = spec.name();
    List<String> description = said(spec.usageMessage().description());
    line(".TH " + name.toUpperCase(Locale.ROOT) + " 1 \"\" \"Fabula " + escaped(version) + "\"");
    line(".SH NAME");
    line(escaped(name) + " \\- " + escaped(uncapped(String.join(" ", description))));
    line(".SH SYNOPSIS");
    whole.getSubcommands().values().stream().filter(ManPage::isShown).forEach(this::synopsis);
    line(".SH OPTIONS");
    arguments(spec);
    line(".SH COMMANDS");
    whole.getSubcommands().values().stream().filter(ManPage::isShown).forEach(this::command);
    page.append(tail.strip()).append('\n');
    return page.toString();
  }

  private void synopsis(CommandLine command) {
    line(".HP");
    line(called(command.getCommandSpec()));
  }

  private void command(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    line(".SS " + quoted(called(spec)));
    paragraphs(spec.usageMessage().description());
    arguments(spec);
    UsageMessageSpec usage = spec.usageMessage();
    if (usage.footer().length > 0) {
      line(".PP");
      paragraphs(usage.footer());
    }
    command.getSubcommands().values().stream().filter(ManPage::isShown).forEach(this::command);
  }

  /** How a command is called: its names bold, what is to be put in slanted. */
  private static String called(CommandSpec spec) {
    List<String> words = new ArrayList<>(List.of("\\fB" + escaped(spec.qualifiedName()) + "\\fR"));
    if (spec.options().size() > 1) {
      words.add("[\\fIOPTION\\fR]...");
    }
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      words.add("\\fI" + escaped(label(parameter)) + "\\fR");
    }
    if (!spec.subcommands().isEmpty()) {
      words.add("\\fICOMMAND\\fR");
    }
    return String.join(" ", words);
  }

  private void arguments(CommandSpec spec) {
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      line(".TP");
      line("\\fI" + escaped(label(parameter)) + "\\fR");
      paragraphs(parameter.description());
    }
    for (OptionSpec option : spec.options()) {
      if (!option.hidden()) {
        line(".TP");
        line("\\fB" + escaped(option.longestName()) + "\\fR" + slanted(label(option)));
        paragraphs(option.description());
      }
    }
  }

  private static String label(ArgSpec argument) {
    return new Help(argument.command())
        .parameterLabelRenderer()
        .renderParameterLabel(argument, Help.Ansi.OFF, List.of())
        .toString()
        .strip();
  }

  private static String slanted(String label) {
    String words = label.startsWith("=") ? label.substring(1) : label;
    return words.isEmpty() ? "" : "=\\fI" + escaped(words) + "\\fR";
  }

  /** Lines of a help text; an empty one parts paragraphs. */
  private void paragraphs(String[] lines) {
    List<String> said = said(lines);
    for (int i = 0; i < said.size(); i++) {
      String words = said.get(i);
      if (!words.isEmpty()) {
        line(escaped(words));
      } else if (i > 0) {
        line(".PP");
      }
    }
  }

  /** The lines of texts that picocli takes for formats. */
  private static List<String> said(String[] lines) {
    List<String> said = new ArrayList<>();
    for (String line : lines) {
      said.addAll(List.of(line.replace("%n", "\n").replace("%%", "%").split("\n", -1)));
    }
    return said;
  }

  private static boolean isShown(CommandLine command) {
    return !command.getCommandSpec().usageMessage().hidden();
  }

  private static String uncapped(String words) {
    String first = words.substring(0, 1).toLowerCase(Locale.ROOT);
    return first + words.substring(1).replaceFirst("\\.$", "");
  }

  private static String quoted(String words) {
    return '"' + words.replace("\"", "\\(dq") + '"';
  }

  /** Characters that roff would take for its own; a hyphen stays one that can be copied. */
  private static String escaped(String words) {
    String plain = words.replace("\\", "\\e").replace("-", "\\-");
    return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
  }

  private void line(String words) {
    page.append(words).append('\n');
  }
}
