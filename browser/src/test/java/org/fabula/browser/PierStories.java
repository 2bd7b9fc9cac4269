package org.fabula.browser;

/** Invented stories of one happening; the first two contradict each other. */
final class PierStories {
  static final String FIRST =
      """
      The old pier at Saltby collapsed on Saturday evening, March 2, 2024, and five people were injured, the harbour board said.

      “I heard the boards crack before I saw anyone run,” said Ana Ruiz, 41, who sells tickets at the gate.

      Lars Hansen, the chairman of the harbour board, denied that anyone had warned him. “Nobody wrote to me,” Hansen said on Sunday.

      The board will close the pier until June.""";
  static final String SECOND =
      """
      The old pier at Saltby collapsed on Saturday evening, March 2, 2024, and two people were injured, the police said.

      “We counted two on the sand,” said Josef Brandt, 52, a guest of the Crown hotel. He was standing beside Anna Ruiz, who had sold him a ticket.

      Hansen said on Sunday that repairs will begin on April 8.""";

  static final String THIRD =
      """
      The pier at Saltby was built in 1887 and has been mended four times since. A storm tore away its end in November 2019. The town council voted in June 2022 to sell it, and the harbour board took it over on January 9, 2023.

      The board had been warned. An engineer, Olga Lindqvist, wrote in a report in the autumn of 2023 that the piles were rotten, according to a copy that she showed to the Courier. “I gave it two winters,” Lindqvist said on Tuesday. “It did not get through one.”

      Lars Hansen, the chairman of the board, said last week that he had never seen the report. The police began an inquiry on March 4. An inspector will hear witnesses between March 11 and March 15, and the council will meet on April 2.""";

  private PierStories() {}
}
