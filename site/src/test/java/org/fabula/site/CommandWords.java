package org.fabula.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fabula.app.CommandTree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * Command lines held against what they call: the commands of Fabula and their options; profiles,
 * modules and tests of the build; the options of scripts, which must stand in their sources.
 */
final class CommandWords {
  private static final CommandLine WHOLE = CommandTree.whole();
  private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^\\s\"'])+|[\"']");
  private static final Set<String> FABULA = Set.of("./fabula", "fabula", "bin/fabula");

  /** Properties of Maven's own plugins. */
  private static final Set<String> PROPERTIES =
      Set.of("skipTests", "test", "artifact", "outputDirectory", "altDeploymentRepository");

  private CommandWords() {}

  /** Faults of every command of a script; comments are left out. */
  static List<String> faults(String script) {
    List<String> faults = new ArrayList<>();
    String whole = script.replaceAll("\\\\\n\\s*", " ").replaceAll("(?m)(^|\\s)#.*$", "");
    for (String command : whole.split("\n|&&|\\|\\||[|;]")) {
      String fault = fault(command.strip());
      if (fault != null) {
        faults.add(command.strip() + ": " + fault);
      }
    }
    return faults;
  }

  /** What is wrong with one command, or null: also where it is none of those known here. */
  static @Nullable String fault(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      words.add(word.group());
    }
    for (int i = 0; i < words.size(); i++) {
      List<String> rest = words.subList(i + 1, words.size());
      if (FABULA.contains(words.get(i))) {
        return fabula(WHOLE, rest);
      }
      switch (words.get(i)) {
        case "./mvnw" -> {
          return maven(rest);
        }
        case "spark-submit" -> {
          return spark(rest);
        }
        case "npm" -> {
          return npm(rest);
        }
        case "eval/accuracy" -> {
          return options(rest, "eval");
        }
        case "training/train" -> {
          return options(rest, "training");
        }
        case "dist/reproduce", ".ci/run" -> {
          return Files.isExecutable(Checkout.FOLDER.resolve(words.get(i)))
              ? null
              : "no such script";
        }
        default -> {
          // A variable before the command, a tool that runs another, or something else.
        }
      }
    }
    return null;
  }

  /** Whether some command of Fabula, or a script of ours, has an option. */
  static boolean isOption(String name) {
    return isOption(WHOLE, name)
        || options(List.of(name), "eval") == null
        || options(List.of(name), "training") == null
        || isOfSpark(name);
  }

  private static boolean isOption(CommandLine command, String name) {
    return command.getCommandSpec().findOption(name) != null
        || command.getSubcommands().values().stream().anyMatch(below -> isOption(below, name));
  }

  private static @Nullable String fabula(CommandLine command, List<String> words) {
    if (!words.isEmpty() && !command.getSubcommands().isEmpty()) {
      CommandLine below = command.getSubcommands().get(words.getFirst());
      if (below != null) {
        return fabula(below, words.subList(1, words.size()));
      }
      if (!words.getFirst().startsWith("-")
          && !words.getFirst().matches("[A-Z]+|\\.\\.\\.|…|[\\[&>|].*")) {
        return "there is no command " + words.getFirst();
      }
    }
    for (String word : words) {
      String option = word.replaceFirst("=.*", "");
      if (option.startsWith("--") && command.getCommandSpec().findOption(option) == null) {
        return "there is no option " + option;
      }
    }
    return null;
  }

  private static @Nullable String maven(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      String fault =
          switch (word) {
            case "-pl" -> first(next, module -> modules().contains(module), "module");
            case "-P" -> first(next, CommandWords::isProfile, "profile");
            default ->
                word.startsWith("-P")
                    ? first(word.substring(2), CommandWords::isProfile, "profile")
                    : word.startsWith("-D") ? property(word.substring(2)) : null;
          };
      if (fault != null) {
        return fault;
      }
    }
    return null;
  }

  private static @Nullable String first(String names, Predicate<String> known, String kind) {
    return Stream.of(names.split(","))
        .filter(name -> !known.test(name))
        .findFirst()
        .map(name -> "there is no " + kind + " " + name)
        .orElse(null);
  }

  private static @Nullable String property(String pair) {
    String name = pair.replaceFirst("=.*", "");
    if (name.equals("test")) {
      return first(pair.replaceFirst("test=", "").replace("'", ""), CommandWords::isTest, "test");
    }
    boolean known =
        PROPERTIES.contains(name)
            || name.equals("surefire.failIfNoSpecifiedTests")
            || poms().stream().anyMatch(pom -> contains(pom, name))
            || isRead(name);
    return known ? null : "nothing reads the property " + name;
  }

  private static boolean isRead(String property) {
    String quoted = '"' + property + '"';
    return modules().stream()
        .flatMap(module -> Checkout.files(module + "/src/test", ".java").stream())
        .anyMatch(source -> contains(source, quoted));
  }

  private static boolean isProfile(String name) {
    return poms().stream().anyMatch(pom -> contains(pom, "<id>" + name + "</id>"));
  }

  /** Whether a pattern of surefire, a path or the name of a class, has a test. */
  private static boolean isTest(String pattern) {
    String name = pattern.replaceFirst("#.*", "");
    String glob = (name.contains("/") ? "**/java/" : "**/") + name + ".java";
    return modules().stream()
        .flatMap(module -> Checkout.files(module + "/src/test", ".java").stream())
        .anyMatch(
            file ->
                file.getFileSystem().getPathMatcher("glob:" + glob).matches(file)
                    || file.getFileSystem()
                        .getPathMatcher("glob:" + glob.replace("**/*", "*"))
                        .matches(file));
  }

  private static List<Path> poms() {
    List<Path> poms = new ArrayList<>(List.of(Checkout.FOLDER.resolve("pom.xml")));
    modules().forEach(module -> poms.add(Checkout.FOLDER.resolve(module).resolve("pom.xml")));
    return poms;
  }

  private static List<String> modules() {
    List<String> modules = new ArrayList<>();
    Matcher module = Pattern.compile("<module>(\\w+)</module>").matcher(Checkout.read("pom.xml"));
    while (module.find()) {
      modules.add(module.group(1));
    }
    return modules;
  }

  /** Of the options those behind the jar are the job's own. */
  private static @Nullable String spark(List<String> words) {
    String main = words.get(words.indexOf("--class") + 1);
    Path source = Path.of("spark/src/main/java", main.replace('.', '/') + ".java");
    if (!Files.exists(Checkout.FOLDER.resolve(source))) {
      return "there is no class " + main;
    }
    return words.stream()
        .dropWhile(word -> !word.endsWith("-all.jar"))
        .filter(word -> word.startsWith("--") && !isOfSpark(word))
        .findFirst()
        .map(word -> "there is no option " + word)
        .orElse(null);
  }

  private static boolean isOfSpark(String option) {
    return Checkout.files("spark/src/main", ".java").stream()
        .anyMatch(source -> contains(source, '"' + option + '"'));
  }

  private static @Nullable String npm(List<String> words) {
    boolean run = words.size() > 1 && words.getFirst().equals("run");
    String scripts = Checkout.read("desk/page/package.json");
    return !run || scripts.contains('"' + words.get(1) + "\":")
        ? null
        : "there is no script " + words.get(1);
  }

  private static @Nullable String options(List<String> words, String folder) {
    List<Path> sources = new ArrayList<>(Checkout.files(folder, ".java"));
    sources.addAll(Checkout.files(folder, ".py"));
    sources.add(Checkout.FOLDER.resolve("eval/accuracy"));
    for (String word : words) {
      if (word.matches("--(?!help$).*")
          && sources.stream().noneMatch(file -> contains(file, word))) {
        return "there is no option " + word;
      }
    }
    return null;
  }

  private static boolean contains(Path file, String words) {
    return Checkout.read(Checkout.FOLDER.relativize(file).toString()).contains(words);
  }
}
