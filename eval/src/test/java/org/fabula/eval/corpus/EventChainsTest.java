package org.fabula.eval.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fabula.eval.corpus.EventChains.Kind;
import org.fabula.text.Span;
import org.junit.jupiter.api.Test;

/** A story in the form of ECB+, of our own words. */
final class EventChainsTest {
  private static final String RAW =
      """
      <Document doc_name="7_1ecbplus.xml">
      <token t_id="1" sentence="0" number="0">http</token>
      <token t_id="2" sentence="0" number="1">:</token>
      <token t_id="3" sentence="1" number="0">The</token>
      <token t_id="4" sentence="1" number="1">mill</token>
      <token t_id="5" sentence="1" number="2">burned</token>
      <token t_id="6" sentence="1" number="3">down</token>
      <token t_id="7" sentence="1" number="4">.</token>
      <token t_id="8" sentence="2" number="0">``</token>
      <token t_id="9" sentence="2" number="1">It</token>
      <token t_id="10" sentence="2" number="2">is</token>
      <token t_id="11" sentence="2" number="3">lost</token>
      <token t_id="12" sentence="2" number="4">,</token>
      <token t_id="13" sentence="2" number="5">''</token>
      <token t_id="14" sentence="2" number="6">said</token>
      <token t_id="15" sentence="2" number="7">Ana</token>
      <token t_id="16" sentence="2" number="8">Ruiz</token>
      <token t_id="17" sentence="2" number="9">.</token>
      <token t_id="18" sentence="3" number="0">She</token>
      <token t_id="19" sentence="3" number="1">wept</token>
      <Markables>
      <ACTION_OCCURRENCE m_id="20"  >
        <token_anchor t_id="5"/>
        <token_anchor t_id="6"/>
      </ACTION_OCCURRENCE>
      <HUMAN_PART_PER m_id="21"  >
        <token_anchor t_id="15"/>
        <token_anchor t_id="16"/>
      </HUMAN_PART_PER>
      <NEG_ACTION_STATE m_id="22"  >
        <token_anchor t_id="11"/>
      </NEG_ACTION_STATE>
      <ACTION_OCCURRENCE m_id="23"  >
        <token_anchor t_id="19"/>
      </ACTION_OCCURRENCE>
      <LOC_FAC m_id="24"  >
        <token_anchor t_id="4"/>
      </LOC_FAC>
      <ACTION_OCCURRENCE m_id="30" RELATED_TO="" TAG_DESCRIPTOR="fire" instance_id="ACT1" />
      </Markables>
      <Relations>
      <CROSS_DOC_COREF r_id="1" note="ACT1" >
        <source m_id="20" />
        <target m_id="30" />
      </CROSS_DOC_COREF>
      <INTRA_DOC_COREF r_id="2" >
        <source m_id="21" />
        <target m_id="31" />
      </INTRA_DOC_COREF>
      </Relations>
      </Document>
      """;

  @Test
  void whatIsMarkedInCheckedSentencesHasAChain() {
    EventChains chains = EventChains.parse("7_1ecbplus", Set.of(1, 2), RAW);
    String text = chains.story().text();
    assertThat(text).isEqualTo("The mill burned down. \"It is lost,\" said Ana Ruiz. She wept");
    assertThat(chains.topic()).isEqualTo(7);
    assertThat(chains.subtopic()).isEqualTo("ecbplus");
    assertThat(chains.checked())
        .extracting(span -> span.in(text))
        .containsExactly("The mill burned down.", "\"It is lost,\" said Ana Ruiz.");
    assertThat(chains.mentions())
        .extracting(m -> words(m.words(), text), EventChains.Mention::kind, m -> m.chain())
        .containsExactly(
            tuple("burned down", Kind.EVENT, "ACT1"),
            tuple("lost", Kind.EVENT, "7_1ecbplus 22"),
            tuple("Ana Ruiz", Kind.ACTOR, "7_1ecbplus chain 2"));
  }

  @Test
  void whatNobodyCheckedIsLeftOut() {
    EventChains chains = EventChains.parse("7_1ecbplus", Set.of(3), RAW);
    assertThat(chains.mentions())
        .extracting(m -> words(m.words(), chains.story().text()))
        .containsExactly("wept");
  }

  private static String words(List<Span> words, String text) {
    return words.stream().map(word -> word.in(text)).collect(Collectors.joining(" "));
  }
}
