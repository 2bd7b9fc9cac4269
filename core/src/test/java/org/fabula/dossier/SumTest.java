package org.fabula.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums of money in words, and which amounts they leave. */
class SumTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They stole $4 million. | USD | 4000000 | ''",
        "They stole $4.2 million. | USD | 4200000 | ''",
        "They stole $4,200,000. | USD | 4200000 | ''",
        "They stole $ 40 from it. | USD | 40 | ''",
        "They stole US$40 from it. | USD | 40 | ''",
        "They stole A$40 from it. | AUD | 40 | ''",
        "They stole C$40 from it. | CAD | 40 | ''",
        "They stole NZ$40 from it. | NZD | 40 | ''",
        "They stole HK$40 from it. | HKD | 40 | ''",
        "They stole S$40 from it. | SGD | 40 | ''",
        "They stole R$40 from it. | BRL | 40 | ''",
        "They stole £40k from it. | GBP | 40000 | ''",
        "They stole €40m from it. | EUR | 40000000 | ''",
        "They stole ¥40mn from it. | JPY | 40000000 | ''",
        "They stole ₹40bn from it. | INR | 40000000000 | ''",
        "They stole $40-million from it. | USD | 40000000 | ''",
        "They stole $2 trillion from it. | USD | 2000000000000 | ''",
        "They stole $2tn from it. | USD | 2000000000000 | ''",
        "They stole $2 billion from it. | USD | 2000000000 | ''",
        "They stole $2 thousand from it. | USD | 2000 | ''",
        "They stole 300,000 dollars. | USD | 300000 | ''",
        "They stole 300 U.S. dollars. | USD | 300 | ''",
        "They stole 3 million pounds. | GBP | 3000000 | ''",
        "They stole 1 euro. | EUR | 1 | ''",
        "They stole 7 euros. | EUR | 7 | ''",
        "They stole 7 yen. | JPY | 7 | ''",
        "They stole 7 rupees. | INR | 7 | ''",
        "They stole 7 pesos. | pesos | 7 | ''",
        "She was fined for $40. | USD | 40 | for",
        "She paid $40 of $-notes. | USD | 40 | ''",
        "A fine OF $40 was due. | USD | 40 | of",
        "A fine of about $40 was due. | USD | ~40 | of",
        "It cost nearly $40. | USD | ~40 | ''",
        "It cost an estimated $40. | USD | ~40 | ''",
        "It cost more than $40. | USD | >40 | ''",
        "It cost over $40. | USD | >40 | ''",
        "It cost at least $40. | USD | >=40 | ''",
        "It cost up to $40. | USD | <=40 | ''",
        "It cost at most $40. | USD | <=40 | ''",
        "It cost less than $40. | USD | <40 | ''",
        "It cost under $40. | USD | <40 | ''",
        "It cost $40.75. | USD | 40 | ''",
      })
  void theOneSumThatWordsTell(String words, String currency, String amount, String role) {
    assertThat(Sum.only(words)).isEqualTo(new Sum(currency, amount, role));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They stole it.",
        "They stole 40 boats.",
        "They stole $40 and $50.",
        "They stole $40 and 50 euros.",
        "They stole 40 dollars and 50 euros.",
        "They stole $0.",
        "They stole $0.40 of it.",
        "They stole $999,999,999,999 trillion of it.",
        "$ is a sign.",
      })
  void wordsThatTellNoneOrSeveral(String words) {
    assertThat(Sum.only(words)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "USD 4200000, 4150000, 4249999",
    "USD 4000000, 3500000, 4499999",
    "USD 42, 42, 42",
    "USD 40, 35, 44",
    "USD ~40, 32, 48",
    "USD >40, 41, 9223372036854775807",
    "USD <=40, 0, 40",
    "USD lots, 0, 9223372036854775807"
  })
  void aSumIsToldToItsLastFigure(String value, long from, long to) {
    assertThat(Sum.range(value)).isEqualTo(new CountRange(from, to));
  }

  @ParameterizedTest
  @CsvSource({
    "14, 14, 14",
    "14..19, 14, 19",
    ">14, 15, 9223372036854775807",
    ">=14, 14, 9223372036854775807",
    "<14, 0, 13",
    "<=14, 0, 14",
    "~200, 160, 240",
    "~4, 4, 4"
  })
  void aCountLeavesNumbers(String value, long from, long to) {
    assertThat(CountRange.of(value)).isEqualTo(new CountRange(from, to));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "many", "-4", "14.5", "14..", "1234567890123456789"})
  void whatIsNoCountLeavesNone(String value) {
    assertThat(CountRange.of(value)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "14, 14, true",
    "14, 15, false",
    "15, 14, false",
    "14..16, 16..19, true",
    "16..19, 14..16, true",
    "14..15, 16..19, false",
    ">14, 15, true",
    ">14, 14, false"
  })
  void countsThatShareANumberMeet(String one, String other, boolean meet) {
    assertThat(range(one).meets(range(other))).isEqualTo(meet);
  }

  @ParameterizedTest
  @CsvSource({
    "100, 18, true",
    "100, 19, false",
    "18, 100, true",
    "19, 100, false",
    "14, 1, true",
    "13, 1, false",
    "0, 9, true",
    "0, 8, false"
  })
  void aSmallPartIsFar(String one, String other, boolean far) {
    assertThat(range(one).isFarFrom(range(other))).isEqualTo(far);
  }

  @ParameterizedTest
  @CsvSource({"15, 14, true", "14, 14, false", "14..19, 13, true", "14..19, 14, false"})
  void aCountIsAboveAnotherWithAllItsNumbers(String one, String other, boolean above) {
    assertThat(range(one).isAbove(range(other))).isEqualTo(above);
  }

  private static CountRange range(String value) {
    return Objects.requireNonNull(CountRange.of(value));
  }
}
