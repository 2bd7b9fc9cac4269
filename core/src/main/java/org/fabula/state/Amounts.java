package org.fabula.state;

import java.util.Map;
import org.fabula.model.Upos;
import org.jspecify.annotations.Nullable;

/** Reads numbers of people: "at least 14", "ten to twelve", "dozens", "another five". */
final class Amounts {
  /** Words before a number that are looked at: the longest estimate has three. */
  private static final int REACH = 3;

  /** No number of people has more words. */
  private static final int LONGEST = 6;

  private final Sheet sheet;
  private final Map<String, Long> numbers;
  private final StateWords words;

  Amounts(Sheet sheet, StateWords words) {
    this.sheet = sheet;
    this.words = words;
    this.numbers = words.numbers();
  }

  /** Whether the token is, or is part of, a number or a quantity. */
  boolean isAmount(int i) {
    return isNumber(i) || words.vague().contains(sheet.lower(i));
  }

  private boolean isNumber(int i) {
    return number(sheet.lower(i)) >= 0 && !sheet.isTimed(i) && sheet.pos(i) != Upos.PRON;
  }

  /** The amount at a token that {@link #isAmount}; null where it is no number of people. */
  @Nullable Amount at(int token) {
    if (!isNumber(token)) {
      return vague(token);
    }
    int first = first(token);
    int last = last(token);
    long low = value(first, last);
    if (low < 0 || isMarked(first - 1) || isPartOfNumber(last + 1)) {
      return null;
    }
    Amount pair = pair(first, last, low);
    Amount found = pair != null ? pair : new Amount(false, "", low, low, "", first, last);
    return after(signed(found));
  }

  private int first(int token) {
    int first = token;
    while (token - first < LONGEST && joins(first - 1, first)) {
      first--;
    }
    return first;
  }

  private int last(int token) {
    int last = token;
    while (last - token < LONGEST && joins(last, last + 1)) {
      last++;
    }
    return last;
  }

  /** Whether two tokens are of one number: "two hundred", "3.1 million". */
  private boolean joins(int left, int right) {
    return sheet.together(left, right) && isNumber(left) && isNumber(right) && isScale(right);
  }

  private boolean isScale(int i) {
    return switch (sheet.lower(i)) {
      case "dozen", "hundred", "thousand", "million", "billion" -> true;
      default -> false;
    };
  }

  private static double digits(String word) {
    StringBuilder digits = new StringBuilder(word.length());
    int points = 0;
    for (int k = 0; k < word.length(); k++) {
      char c = word.charAt(k);
      boolean grouped = c == ',' && k > 0 && k + 3 < word.length();
      points += c == '.' ? 1 : 0;
      if (c >= '0' && c <= '9' || c == '.' && k > 0 && points == 1) {
        digits.append(c);
      } else if (!grouped) {
        return -1;
      }
    }
    // More digits than a number of people can have: a telephone number, an account.
    boolean number = !digits.isEmpty() && digits.length() <= 12 && word.charAt(0) != ',';
    return number ? Double.parseDouble(digits.toString()) : -1;
  }

  /** The number of one word, or -1. */
  private double number(String word) {
    Long told = numbers.get(word);
    if (told != null) {
      return told;
    }
    int hyphen = word.indexOf('-');
    if (hyphen > 0) {
      long tens = numbers.getOrDefault(word.substring(0, hyphen), -1L);
      long ones = numbers.getOrDefault(word.substring(hyphen + 1), -1L);
      return tens >= 20 && tens < 100 && ones > 0 && ones < 10 ? tens + ones : -1;
    }
    return word.isEmpty() ? -1 : digits(word);
  }

  /** The number that several tokens tell; -1 where they tell none, or no whole one. */
  private long value(int first, int last) {
    double value = number(sheet.lower(first));
    for (int i = first + 1; i <= last; i++) {
      value *= number(sheet.lower(i));
    }
    long whole = Math.round(value);
    return whole == value ? whole : -1;
  }

  /** "$14", "No. 14", "-14": not so many people. */
  private boolean isMarked(int before) {
    return sheet.pos(before) == Upos.SYM || sheet.lower(before).equals("no.");
  }

  private boolean isPartOfNumber(int after) {
    return switch (sheet.lower(after)) {
      case "%", "percent", "per", "/", ":" -> true;
      default -> false;
    };
  }

  /** "ten to twelve", "10 or 12", "between 10 and 12"; but not "from 10 to 12". */
  private @Nullable Amount pair(int first, int last, long value) {
    if (joinsPair(first - 1, first - 2)) {
      int from = first(first - 2);
      long low = value(from, first - 2);
      return low >= 0 && low < value && !isFrom(from) ? range(low, value, from, last) : null;
    }
    if (joinsPair(last + 1, last + 2) && !isFrom(first)) {
      int to = last(last + 2);
      long high = value(last + 2, to);
      return high > value ? range(value, high, first, to) : null;
    }
    return null;
  }

  private static Amount range(long low, long high, int first, int last) {
    return new Amount(false, "", low, high, "", first, last);
  }

  private boolean joinsPair(int joint, int number) {
    boolean numbers = sheet.together(Math.min(joint, number), Math.max(joint, number));
    return numbers
        && isNumber(number)
        && switch (sheet.lower(joint)) {
          case "to", "or" -> true;
          case "and" -> isBetween(joint);
          default -> false;
        };
  }

  private boolean isBetween(int and) {
    return sheet.lower(first(Math.max(0, and - 1)) - 1).equals("between");
  }

  private boolean isFrom(int first) {
    return sheet.lower(first - 1).equals("from");
  }

  /** Applies the longest estimate that ends before the number. */
  private Amount signed(Amount amount) {
    StringBuilder before = new StringBuilder();
    Amount found = amount;
    for (int i = amount.first() - 1; i >= amount.first() - REACH; i--) {
      if (!sheet.together(i, amount.first())) {
        break;
      }
      before.insert(0, sheet.lower(i));
      String sign = words.estimates().get(before.toString());
      if (sign != null) {
        boolean more = sign.equals("+");
        found = found.from(i).onTop(more).signed(more ? "" : sign);
      }
      before.insert(0, ' ');
    }
    return found;
  }

  /** "14 more", "14 or more". */
  private Amount after(Amount amount) {
    int next = amount.last() + 1;
    if (sheet.lower(next).equals("more") && !sheet.lower(next + 1).equals("than")) {
      return amount.onTop(true);
    }
    boolean orMore = sheet.lower(next).equals("or") && sheet.lower(next + 1).equals("more");
    return orMore ? amount.signed(">=") : amount;
  }

  private @Nullable Amount vague(int token) {
    if (!words.vague().contains(sheet.lower(token)) || sheet.isTimed(token)) {
      return null;
    }
    // "tens of thousands", "hundreds of thousands"
    int first = token;
    if (sheet.lower(token - 1).equals("of") && sheet.lower(token - 2).endsWith("s")) {
      boolean scale = sheet.lower(token - 2).equals("tens") || isAmount(token - 2);
      first = scale && sheet.together(token - 2, token) ? token - 2 : token;
    }
    String word = sheet.lower(token);
    if (first < token) {
      word = sheet.lower(first) + " of " + word;
    }
    return after(signed(new Amount(false, "", -1, -1, word, first, token)));
  }
}
