package org.fabula.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.fabula.Reading;
import org.fabula.chronology.Row;
import org.fabula.event.Event;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.people.Fact;
import org.fabula.people.Mention;
import org.fabula.quote.Quote;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The forms on a reading made by hand, of words that would break them. */
class FormsTest {
  private static final String TEXT =
      "=1+1 | *Lund*,\nthe \"mayor\" of <Aby>\u001B[31m said “-no”. \uD83D\uDE00 \uD83D\n";

  private static Reading reading() {
    Bound day = Bound.at(LocalDate.of(2020, 9, 30).atStartOfDay());
    When when = new When("2020-09-30", "2020-09-30", day, day, When.Basis.STATED, null);
    Span name = new Span(TEXT.indexOf("Lund"), TEXT.indexOf("Lund") + 4);
    Mention mention = new Mention(name, Mention.Kind.NAME, "name");
    Fact age = new Fact(Fact.Kind.AGE, "P34Y", null, name);
    Actor lund =
        new Actor(
            "a1", ActorKind.PERSON, "*Lund*", List.of("@Lund"), List.of(mention), List.of(age));
    Span words = new Span(TEXT.indexOf("-no"), TEXT.indexOf("-no") + 3);
    Quote quote =
        new Quote(
            "q1",
            Quote.Kind.DIRECT,
            List.of(words),
            null,
            new Quote.Speaker("a1", name),
            "+46 8",
            null,
            When.UNKNOWN,
            "cue-before");
    Quote unknown =
        new Quote(
            "q2",
            Quote.Kind.INDIRECT,
            List.of(new Span(0, TEXT.indexOf(" of")), words),
            null,
            null,
            null,
            Quote.Medium.NEWS_CONFERENCE,
            when,
            "nobody");
    Event event =
        new Event(
            "e1",
            name,
            Event.EventClass.OCCURRENCE,
            Event.Tense.PAST,
            Event.Aspect.NONE,
            Event.Polarity.POS,
            Event.Factuality.PLANNED,
            List.of(),
            null,
            "q1",
            when,
            "verb");
    Row row =
        new Row(
            when,
            new Span(0, TEXT.length()),
            Row.Kind.SAID,
            1,
            null,
            null,
            List.of(),
            List.of(),
            List.of("e1"),
            List.of("q1"),
            List.of("a1"));
    Story story =
        Story.of("s", TEXT)
            .withPublished(Publication.on(LocalDate.of(2020, 10, 1), Publication.Basis.METADATA));
    return new Reading(
        story,
        List.of(),
        List.of(lund),
        List.of(quote, unknown),
        List.of(event),
        List.of(),
        List.of(),
        List.of(row),
        List.of());
  }

  private static String written(Function<ByteArrayOutputStream, ReadingWriter> form)
      throws IOException {
    var out = new ByteArrayOutputStream();
    ReadingWriter writer = form.apply(out);
    writer.prepare(reading()).take();
    writer.finish();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void csvRunsNoFormula() throws IOException {
    var out = new ByteArrayOutputStream();
    CsvForm form = new CsvForm(out, Table.CHRONOLOGY, true);
    form.prepare(reading()).take();
    form.finish();
    String csv = out.toString(StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\uFEFFdate_start,date_end,").endsWith("\r\n");
    String row = csv.lines().skip(1).reduce("", String::concat);
    assertThat(row)
        .startsWith("2020-09-30,2020-09-30,,day,stated,\"'=1+1 | *Lund*, the \"\"mayor\"\" of")
        .contains(",quote,planned,*Lund*,'+46 8,'-no,said,2020-09-30,2020-09-30,2020-09-30,")
        .contains(",2020-09-30,2020-09-30,stated,")
        .endsWith(",s,0," + TEXT.length());
    for (String cell : new String[] {"=a", "+a", "-a", "@a", "\ta", "\ra", "\na", "＝a", "－a"}) {
      assertThat(CsvForm.safe(cell)).isEqualTo("'" + cell);
    }
    assertThat(CsvForm.safe("a=b")).isEqualTo("a=b");
  }

  @Test
  void everyTableRunsNoFormula() throws IOException {
    assertThat(csv(Table.QUOTES))
        .contains("*Lund*,'-no,direct,'+46 8,,,,,,none,Lund,8..12,,,47..50,cue-before,q1,")
        .contains("\r\n,\"'=1+1 | *Lund*, the \"\"mayor\"\" … -no\",indirect,,news conference,")
        .endsWith(",,,,,0..26; 47..50,nobody,q2,,,2020-10-01,,s,0,50\r\n");
    assertThat(csv(Table.PEOPLE))
        .contains("*Lund*,person,'@Lund,1,34,,,,,,,,,,age “Lund” 8..12,a1,")
        .endsWith(",s,8,12\r\n");
  }

  private static String csv(Table table) throws IOException {
    return csv(table, reading());
  }

  private static String csv(Table table, Reading reading) throws IOException {
    var out = new ByteArrayOutputStream();
    CsvForm form = new CsvForm(out, table, false);
    form.prepare(reading).take();
    form.finish();
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void everyTableKeepsTheWidthOfTheTerminal(Table table) throws IOException {
    String plain = written(out -> new TerminalForm(out, table, 40, false));
    assertThat(plain).contains("published Thu 1 Oct 2020").doesNotContain("\u001B");
    assertThat(plain.lines()).allMatch(line -> Display.width(line) <= 40);
    String coloured = written(out -> new TerminalForm(out, table, 40, true));
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain);
  }

  @Test
  void markdownMarksNothingUp() throws IOException {
    assertThat(written(MarkdownForm::new))
        .contains("| Wed 30 Sep 2020 | \\=1+1 \\| \\*Lund\\*, the \"mayor\" of \\<Aby\\>")
        .contains("| \\*Lund\\*, +46 8 | stated | 0–58 |\n")
        .contains("- \\*Lund\\*, 34; also @Lund")
        .doesNotContain("\u001B");
    assertThat(MarkdownForm.escaped("12. a")).isEqualTo("12\\. a");
    assertThat(MarkdownForm.escaped("- a")).isEqualTo("\\- a");
    assertThat(MarkdownForm.escaped("at 12.")).isEqualTo("at 12.");
    assertThat(MarkdownForm.escaped("$5-$9")).isEqualTo("\\$5-\\$9");
  }

  @Test
  void timelineAndCalendarNameWhoSpeaksAndMarkNothingUp() throws IOException {
    assertThat(written(TimelinejsForm::new))
        .contains(
            "=1+1 | *Lund*, the &quot;mayor&quot; of &lt;Aby&gt; [31m said “-no”. \uD83D\uDE00")
        .contains("\"<p>— *Lund*, +46 8</p><p>Date stated</p>")
        .contains("\"group\" : \"said\"", ", characters 0–58</p>\"")
        .doesNotContain("\u001B", "<Aby>");
    assertThat(written(IcsForm::new).replace("\r\n ", ""))
        .contains("\r\nDESCRIPTION:=1+1 | *Lund*\\, the \"mayor\" of <Aby>")
        .contains("\\n— *Lund*\\, +46 8\\nDate: Wed 30 September 2020\\; stated\\nSource: ")
        .contains("\r\nDTSTART;VALUE=DATE:20200930\r\nDTEND;VALUE=DATE:20201001\r\n")
        .contains("\r\nCATEGORIES:said\r\n")
        .doesNotContain("\u001B");
  }

  @Test
  void terminalKeepsItsWidthAndColoursOnlyItself() throws IOException {
    String plain = written(out -> new TerminalForm(out, Table.CHRONOLOGY, 60, false));
    assertThat(plain)
        .contains("published Thu 1 Oct 2020 (from its metadata)")
        .contains("Wed 30 Sep 2020   » =1+1 | *Lund*,")
        .contains("— *Lund*, +46 8")
        .contains("People\n  *Lund*, 34; also @Lund")
        .doesNotContain("\u001B");
    assertThat(plain.lines()).allMatch(line -> Display.width(line) <= 60);
    String coloured = written(out -> new TerminalForm(out, Table.CHRONOLOGY, 60, true));
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain);
    assertThat(coloured).contains("\u001B[36mWed 30 Sep 2020\u001B[0m");
  }

  @Test
  void csvAndMarkdownSayWhatOfADateIsNotKnown() throws IOException {
    assertThat(csv(Table.CHRONOLOGY, DatedRows.everyKind("s", null)))
        .contains(",denied,,2020-09-03,2020-09-09,2020-09-03,2020-09-09,stated,")
        .contains(",possible,,,2020-09-30,,2020-09-30,stated,")
        .contains(",2020-09-30T16:05,2020-09-30T16:05,2020-09-30T16:05,2020-09-30T16:05,2020");
    var out = new ByteArrayOutputStream();
    MarkdownForm form = new MarkdownForm(out);
    form.prepare(DatedRows.everyKind("s", null)).take();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("| between 3 and 9 Sep 2020 | Gate 9", "| by 30 Sep 2020 | Gate 10")
        .contains("| from 1 Oct 2020 |", "| begun by 1 Oct 2020 |", "| undated | Gate 13")
        .contains("Gate 2 of the pier was shut. *(planned)*");
  }

  @Test
  void jsonKeepsASurrogateWithoutItsPartner() throws IOException {
    assertThat(written(JsonlForm::new))
        .contains("said \\u201c-no\\u201d. \\ud83d\\ude00 \\ud83d\\u000a\"")
        .doesNotContain("?");
  }
}
