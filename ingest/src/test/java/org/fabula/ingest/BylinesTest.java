package org.fabula.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BylinesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Bell | Ada Bell",
        "By Ada Bell | Ada Bell",
        "BY ADA BELL | ADA BELL",
        "Written by: Ada Bell | Ada Bell",
        "By Ada Bell and Tom Reed | Ada Bell/Tom Reed",
        "Ada Bell, Tom Reed & Ines Mott | Ada Bell/Tom Reed/Ines Mott",
        "Ada Bell, Tom Reed, and Ines Mott | Ada Bell/Tom Reed/Ines Mott",
        "By Ada Bell, Political Editor | Ada Bell",
        "Ada Bell, PhD | Ada Bell",
        "Ada Bell - January 10 | Ada Bell",
        "Ada Bell | Ada Bell",
        "By Byron Anders | Byron Anders",
        "Sandy Andrews | Sandy Andrews",
        "Staff Writer | Staff Writer",
        "By Ada Bell in Saltby | Ada Bell",
        "Ada Bell for the Harbour Post | Ada Bell",
        "Posted on May 4, 2020 by Ada Bell | Ada Bell",
        "Ada Bell, Associated Press | Ada Bell",
        "Ada Bell and agencies | Ada Bell",
        "Reuters | Reuters",
        "Ada Bell Updated: January 16 | Ada Bell",
        "By Ada Bell Published 3 May 2020 | Ada Bell",
        "AP and Reuters | AP/Reuters",
        "Forest Atkins | Forest Atkins",
        "'' | ''",
      })
  void findsTheNames(String line, String names) {
    assertThat(String.join("/", Bylines.of(line))).isEqualTo(names);
  }
}
