package org.fabula.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fabula.correction.Unmet.Why;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Appearance;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Dossier.Passage;
import org.fabula.people.ActorKind;
import org.fabula.quote.Quote;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.fabula.time.When;
import org.junit.jupiter.api.Test;

/** What a person mends in a case of four stories, two of them of the same words. */
class CorrectionsTest {
  private static final Dossier DOSSIER = Case.dossier(Case.ALL);
  private static final Anchors ANCHORS = new Anchors(DOSSIER);

  private static final Change BURNED_ON_SUNDAY =
      new Change.SetDate(ANCHORS.row(Case.row(DOSSIER, "courier", "burned")), "2020-02-02");

  private static Corrected apply(Change... changes) {
    return apply(DOSSIER, changes);
  }

  private static Corrected apply(Dossier dossier, Change... changes) {
    int[] minute = {0};
    return Corrections.apply(
        dossier, List.of(changes).stream().map(one -> Case.at(minute[0]++, one)).toList());
  }

  @Test
  void aDateMovesTheRowAndSaysWhoSaidIt() {
    Corrected corrected = apply(BURNED_ON_SUNDAY);
    Entry burned = Case.row(corrected.dossier(), "courier", "burned");
    assertThat(burned.when().edtf()).isEqualTo("2020-02-02");
    assertThat(burned.when().basis()).isEqualTo(When.Basis.PERSON);
    assertThat(Case.row(DOSSIER, "courier", "burned").when().edtf()).isEqualTo("2020-02-04");
    List<Entry> rows = corrected.dossier().chronology();
    assertThat(rows.indexOf(burned))
        .isLessThan(rows.indexOf(Case.row(corrected.dossier(), "gazette", "collapsed")));
    assertThat(corrected.rowMarks().get(burned))
        .extracting(Mark::was)
        .containsExactly("2020-02-04");
    assertThat(corrected.unmet()).isEmpty();
  }

  @Test
  void theLaterDateHoldsAndTheEarlierIsOvertaken() {
    Ref.OfRow row = ANCHORS.row(Case.row(DOSSIER, "courier", "burned"));
    Corrected corrected = apply(BURNED_ON_SUNDAY, new Change.SetDate(row, "2020-02"));
    assertThat(Case.row(corrected.dossier(), "courier", "burned").when().edtf())
        .isEqualTo("2020-02");
    String later = corrected.marks().getLast().correction().id();
    assertThat(corrected.marks()).extracting(Mark::overtakenBy).containsExactly(later, null);
    assertThat(corrected.marks()).extracting(Mark::was).containsOnly("2020-02-04");
  }

  @Test
  void aSpeakerBecomesAnActorSomebodyNewOrUnknown() {
    Ref.OfQuote bang = ANCHORS.quote(Case.quote(DOSSIER, "bang"));
    Party hansen = Case.actor(DOSSIER, "Lars Hansen");
    Dossier known =
        apply(new Change.SetSpeaker(bang, new Who.Known(ANCHORS.actor(hansen)))).dossier();
    assertThat(speaker(known)).isEqualTo("Lars Hansen");
    assertThat(Case.row(known, "courier", "heard").actors()).contains(hansen.id());
    assertThat(Case.row(known, "courier", "heard").actors())
        .doesNotContainAnyElementsOf(List.of(Case.actor(DOSSIER, "Tom Ruiz").id()));

    Corrected named =
        apply(new Change.SetSpeaker(bang, new Who.Named("Mia Lund", ActorKind.PERSON)));
    assertThat(speaker(named.dossier())).isEqualTo("Mia Lund");
    Appearance where = Case.actor(named.dossier(), "Mia Lund").appearances().getFirst();
    assertThat(where.story()).startsWith("correction-");
    assertThat(named.dossier().stories().getLast().story().byline()).containsExactly("Una Berg");

    Corrected unknown = apply(new Change.SetSpeaker(bang, new Who.Unknown()));
    assertThat(Case.quote(unknown.dossier(), "bang").quote().speaker()).isNull();
    assertThat(unknown.marks()).extracting(Mark::was).containsExactly("Tom Ruiz");
  }

  private static String speaker(Dossier dossier) {
    Quote.Speaker speaker = Case.quote(dossier, "bang").quote().speaker();
    assertThat(speaker).isNotNull();
    return dossier.actors().stream()
        .filter(party -> speaker != null && party.id().equals(speaker.actor()))
        .findFirst()
        .orElseThrow()
        .name();
  }

  @Test
  void anActorIsRenamedAndItsOldNameIsKept() {
    Ref.OfActor tom = ANCHORS.actor(Case.actor(DOSSIER, "Tom Ruiz"));
    Dossier dossier = apply(new Change.RenameActor(tom, "Thomas Ruiz")).dossier();
    assertThat(Case.actor(dossier, "Thomas Ruiz").aliases()).contains("Tom Ruiz");
  }

  @Test
  void actorsBecomeOneAndOneBecomesTwo() {
    Party ana = Case.actor(DOSSIER, "Ana Ruiz");
    Party tom = Case.actor(DOSSIER, "Tom Ruiz");
    Change merge = new Change.MergeActors(List.of(ANCHORS.actor(ana), ANCHORS.actor(tom)));
    Corrected one = apply(merge);
    Party both = Case.actor(one.dossier(), "Ana Ruiz");
    assertThat(both.aliases()).contains("Tom Ruiz");
    assertThat(both.appearances()).hasSize(ana.appearances().size() + tom.appearances().size());
    assertThat(Case.row(one.dossier(), "courier", "heard").actors()).contains(both.id());
    assertThat(one.dossier().actors()).hasSize(DOSSIER.actors().size() - 1);

    Appearance out =
        ana.appearances().stream()
            .filter(a -> a.story().equals("herald"))
            .findFirst()
            .orElseThrow();
    Corrected two =
        apply(merge, new Change.SplitActor(ANCHORS.appearance(out), "Ana Ruiz the younger"));
    Party younger = Case.actor(two.dossier(), "Ana Ruiz the younger");
    assertThat(younger.appearances())
        .extracting(Appearance::story)
        .containsExactly("herald", "echo");
    assertThat(two.marks()).extracting(Mark::overtakenBy).containsOnlyNulls();
  }

  @Test
  void rowsBecomeOneAndReportsAreCountedAnew() {
    Entry closed = Case.row(DOSSIER, "gazette", "closed");
    Entry burned = Case.row(DOSSIER, "courier", "burned");
    Corrected one = apply(new Change.MergeRows(List.of(ANCHORS.row(burned), ANCHORS.row(closed))));
    Entry both = Case.row(one.dossier(), "gazette", "closed");
    assertThat(both.what()).isEqualTo(burned.what());
    assertThat(both.independentReports()).isEqualTo(3);
    assertThat(both.firstReport()).isEqualTo("gazette");
    assertThat(one.dossier().chronology()).hasSize(DOSSIER.chronology().size() - 1);
  }

  @Test
  void aReportIsTakenOutWithItsCopies() {
    Entry closed = Case.row(DOSSIER, "gazette", "closed");
    assertThat(stories(closed)).contains("gazette", "courier", "herald", "echo");
    Corrected two = apply(new Change.SplitRow(ANCHORS.reports(closed, "herald")));
    assertThat(stories(Case.row(two.dossier(), "herald", "closed"))).containsOnly("herald", "echo");
    assertThat(Case.row(two.dossier(), "herald", "closed").independentReports()).isEqualTo(1);
    Entry rest = Case.row(two.dossier(), "gazette", "closed");
    assertThat(stories(rest)).containsOnly("gazette", "courier");
    assertThat(rest.independentReports()).isEqualTo(2);
  }

  @Test
  void theStoryShownIsTakenOutAndAnotherIsShown() {
    Entry closed = Case.row(DOSSIER, "gazette", "closed");
    Corrected two = apply(new Change.SplitRow(ANCHORS.reports(closed, closed.story())));
    assertThat(stories(Case.row(two.dossier(), "herald", "closed"))).doesNotContain(closed.story());
    assertThat(Case.row(two.dossier(), "herald", "closed").story()).isNotEqualTo(closed.story());
  }

  private static List<String> stories(Entry row) {
    return row.reports().stream().map(report -> report.words().story()).toList();
  }

  @Test
  void aHiddenRowIsNotShownUntilThatIsUndone() {
    Entry burned = Case.row(DOSSIER, "courier", "burned");
    Correction hide = Case.at(1, new Change.HideRow(ANCHORS.row(burned)));
    Corrected corrected = Corrections.apply(DOSSIER, List.of(hide));
    assertThat(corrected.dossier().chronology()).doesNotContain(burned);
    assertThat(corrected.rowMarks()).containsKey(burned);
    Correction undo = Case.at(2, new Change.Undo(hide.id()));
    assertThat(Corrections.apply(DOSSIER, List.of(hide, undo)).dossier()).isEqualTo(DOSSIER);
  }

  @Test
  void anAddedRowHasWordsAndASource() {
    Passage source = Case.row(DOSSIER, "courier", "burned").what();
    Change add =
        new Change.AddRow(
            "2020-02-03T22:15",
            "Mia Lund saw smoke over Orrin.",
            ANCHORS.words(source),
            List.of(
                new Who.Named("Mia Lund", ActorKind.PERSON),
                new Who.Known(ANCHORS.actor(Case.actor(DOSSIER, "Tom Ruiz")))));
    Dossier dossier = apply(add).dossier();
    Entry row =
        dossier.chronology().stream()
            .filter(one -> one.story().startsWith("correction-"))
            .findFirst()
            .orElseThrow();
    assertThat(Case.words(dossier, row.what())).isEqualTo("Mia Lund saw smoke over Orrin.");
    assertThat(row.actors())
        .containsExactly(
            Case.actor(dossier, "Mia Lund").id(), Case.actor(dossier, "Tom Ruiz").id());
    assertThat(stories(row)).containsExactly(row.story(), "courier");
    assertThat(row.independentReports()).isEqualTo(1);
    assertThat(row.firstReport()).isEqualTo("courier");
  }

  @Test
  void notesAndSettledConflictsChangeNothingElse() {
    List<Anchor> claims =
        List.of(
            ANCHORS.words(Case.row(DOSSIER, "gazette", "injured").what()),
            ANCHORS.words(Case.row(DOSSIER, "courier", "burned").what()));
    Corrected corrected =
        apply(
            new Change.AddNote(ANCHORS.row(Case.row(DOSSIER, "courier", "burned")), "Ask Orrin."),
            new Change.SettleConflict(new Ref.OfConflict(claims), "Two, says the hospital."));
    assertThat(corrected.dossier()).isEqualTo(DOSSIER);
    assertThat(corrected.marks())
        .extracting(Mark::subject)
        .hasOnlyElementsOfTypes(Subject.OfRow.class, Subject.OfConflict.class);
  }

  @Test
  void aCorrectionHoldsWhenTheStoryIsChangedAround() {
    String text =
        "By our own reporter\n\n"
            + Case.COURIER
                .text()
                .replace("on Tuesday", "late on Tuesday")
                .replace("Mayor", "The mayor, Ms");
    Dossier changed = Case.dossier(Case.GAZETTE, Case.story("courier", 4, text), Case.HERALD);
    Corrected corrected = apply(changed, BURNED_ON_SUNDAY);
    assertThat(corrected.unmet()).isEmpty();
    assertThat(Case.row(corrected.dossier(), "courier", "burned").when().edtf())
        .isEqualTo("2020-02-02");
  }

  @Test
  void aCorrectionHoldsWhenTheStoryComesBackUnderAnotherId() {
    Dossier without = Case.dossier(Case.GAZETTE, Case.HERALD);
    Corrected gone = apply(without, BURNED_ON_SUNDAY);
    assertThat(gone.dossier()).isEqualTo(without);
    assertThat(gone.unmet()).extracting(Unmet::why).containsExactly(Why.NO_STORY);
    Dossier back =
        Case.dossier(Case.GAZETTE, Case.HERALD, Case.story("c-17", 4, Case.COURIER.text()));
    assertThat(Case.row(apply(back, BURNED_ON_SUNDAY).dossier(), "c-17", "burned").when().edtf())
        .isEqualTo("2020-02-02");
  }

  @Test
  void aRowIsFoundByAnotherStoryWhenTheOneShownIsGone() {
    Entry collapsed = Case.row(DOSSIER, "gazette", "closed");
    Change date = new Change.SetDate(ANCHORS.row(collapsed), "2020-02-01");
    Story shown =
        Case.ALL.stream().filter(s -> s.id().equals(collapsed.story())).findFirst().orElseThrow();
    List<Story> rest = Case.ALL.stream().filter(story -> story != shown).toList();
    Dossier before = Case.dossier(rest);
    Corrected corrected = apply(before, date);
    Entry dated =
        corrected.dossier().chronology().stream()
            .filter(row -> "2020-02-01".equals(row.when().edtf()))
            .findFirst()
            .orElseThrow();
    assertThat(dated.reports())
        .extracting(report -> Case.words(before, report.words()))
        .contains("closed");
    assertThat(corrected.unmet()).isEmpty();
  }

  @Test
  void wordsThatAreNoMoreAreNotTakenForOthers() {
    String text = Case.COURIER.text().replace("A grain silo burned in Orrin on Tuesday. ", "");
    Dossier changed = Case.dossier(Case.GAZETTE, Case.story("courier", 4, text));
    Corrected corrected = apply(changed, BURNED_ON_SUNDAY);
    assertThat(corrected.dossier()).isEqualTo(changed);
    assertThat(corrected.unmet()).extracting(Unmet::why).containsExactly(Why.NO_WORDS);
  }

  @Test
  void anUndoOfNothingIsSaid() {
    Corrected corrected = apply(new Change.Undo("0123456789abcdef"));
    assertThat(corrected.unmet()).extracting(Unmet::why).containsExactly(Why.NO_CORRECTION);
  }

  @Test
  void undoingInACircleIsSaid() {
    Correction one =
        new Correction("a", "Una", java.time.Instant.EPOCH, null, new Change.Undo("b"));
    Correction other =
        new Correction("b", "Una", java.time.Instant.EPOCH, null, new Change.Undo("a"));
    Corrected corrected = Corrections.apply(DOSSIER, List.of(one, other));
    assertThat(corrected.unmet()).extracting(Unmet::why).containsOnly(Why.CIRCLE).hasSize(2);
  }

  @Test
  void theSameCorrectionHasTheSameId() {
    Correction one = Case.at(1, BURNED_ON_SUNDAY);
    assertThat(one.id()).matches("[0-9a-f]{16}").isEqualTo(Case.at(1, BURNED_ON_SUNDAY).id());
    assertThat(Case.at(2, BURNED_ON_SUNDAY).id()).isNotEqualTo(one.id());
    Anchor high = new Anchor("s", null, "", 9, 0, "\uD83D", "", "");
    Anchor other = new Anchor("s", null, "", 9, 0, "\uD83E", "", "");
    assertThat(Case.at(1, new Change.SplitRow(List.of(high))).id())
        .isNotEqualTo(Case.at(1, new Change.SplitRow(List.of(other))).id());
    assertThat(new Span(0, 1)).isEqualTo(high.span());
  }
}
