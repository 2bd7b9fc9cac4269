package org.fabula.state;

/**
 * How many, in words of the story.
 *
 * @param more whether so many come on top of others: "five more"
 * @param sign what the words before make of the number: empty, {@code >=}, {@code >}, {@code <=},
 *     {@code <} or {@code ~}
 * @param low the number, or the lower of two; -1 where there is only a word
 * @param high the higher of two numbers, else {@code low}
 * @param word a quantity in words alone; empty where there is a number
 * @param first its first token
 * @param last its last token
 */
record Amount(boolean more, String sign, long low, long high, String word, int first, int last) {

  static Amount none(int first, int last) {
    return new Amount(false, "", 0, 0, "", first, last);
  }

  Amount signed(String other) {
    return new Amount(more, other, low, high, word, first, last);
  }

  /** The same, begun by an earlier token. */
  Amount from(int token) {
    return new Amount(more, sign, low, high, word, token, last);
  }

  Amount onTop(boolean onTop) {
    return new Amount(onTop, sign, low, high, word, first, last);
  }

  String value() {
    String number = low < 0 ? word : high > low ? low + ".." + high : Long.toString(low);
    boolean signed = low >= 0 && high == low;
    return more ? "+" + number : signed ? sign + number : number;
  }
}
