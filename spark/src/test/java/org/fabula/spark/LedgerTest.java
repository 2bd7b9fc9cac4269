package org.fabula.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LedgerTest {
  @Test
  void comesBackAsItWasWritten() throws IOException {
    Ledger ledger = new Ledger();
    ledger.put("story 000001", "an\tid\nof \\n two lines\r");
    ledger.count("words", 3);
    ledger.count("words", 4);
    ledger.count("seconds", 0.25);
    Ledger again = Ledger.of(ledger.bytes());
    assertThat(again.all()).isEqualTo(ledger.all());
    assertThat(again.counts()).containsEntry("words", 7.0).containsEntry("seconds", 0.25);
  }

  @Test
  void whatIsNoLedgerIsSaid() {
    byte[] bytes = "half a li".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Ledger.of(bytes)).hasMessageContaining("damaged ledger");
  }
}
