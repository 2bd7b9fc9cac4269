package org.fabula.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Commands within the lines of a page exist, and so do their options. */
class InlineCommandsTest {
  private static final String STARTS =
      "(\\./fabula|fabula|bin/fabula|\\./mvnw|eval/accuracy|training/train|npm)( .*)?";

  private static final String OPTION = "--[a-z].*";

  /** Options of programs that are not ours, which pages speak of. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "--executor-cores", "--executor-memory", "--master", "--sun-misc-unsafe-memory-access");

  @Test
  void theyExist() {
    List<String> faults = new ArrayList<>();
    int tried = 0;
    for (Document document : Checkout.documents()) {
      for (Document.Inline code : document.inlines()) {
        String words =
            code.words().startsWith("dossier ") ? "fabula " + code.words() : code.words();
        if (words.matches(STARTS)) {
          tried++;
          for (String fault : CommandWords.faults(words)) {
            faults.add(document.page().path() + ":" + code.line() + ": " + fault);
          }
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(tried).isGreaterThan(60);
  }

  /** An option that stands by itself is one of some command or script. */
  @Test
  void optionsByThemselvesExist() {
    List<String> faults = new ArrayList<>();
    int tried = 0;
    for (Document document : Checkout.documents()) {
      for (Document.Inline code : document.inlines()) {
        String option = code.words().replaceFirst("[ =].*", "");
        if (code.words().matches(OPTION) && !OF_OTHERS.contains(option)) {
          tried++;
          if (!CommandWords.isOption(option)) {
            faults.add(document.page().path() + ":" + code.line() + ": " + option);
          }
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(tried).isGreaterThan(60);
  }

  @Test
  void whatIsNoneIsTold() {
    assertThat(CommandWords.faults("./fabula raed story.txt")).hasSize(1);
    assertThat(CommandWords.faults("cat s | ./fabula read - --fromat json")).hasSize(1);
    assertThat(CommandWords.faults("./fabula dossier show x --ids --idz")).hasSize(1);
    assertThat(CommandWords.faults("./mvnw verify -Pnosuch")).hasSize(1);
    assertThat(CommandWords.faults("./mvnw verify -pl core,nosuch")).hasSize(1);
    assertThat(CommandWords.faults("./mvnw test -Dtest=NoSuchTest")).hasSize(1);
    assertThat(CommandWords.faults("./mvnw test -Dno.such=1")).hasSize(1);
    assertThat(CommandWords.faults("eval/accuracy --nosuch")).hasSize(1);
    assertThat(CommandWords.faults("npm run nosuch")).hasSize(1);
    assertThat(CommandWords.faults("spark-submit --class org.fabula.None x-all.jar")).hasSize(1);
    assertThat(
            CommandWords.faults(
                "spark-submit --class org.fabula.spark.FabulaJob x-all.jar --out t --nosuch a"))
        .hasSize(1);
    assertThat(CommandWords.faults("./fabula read a.txt --all | grep --nosuch  # --none"))
        .isEmpty();
  }
}
