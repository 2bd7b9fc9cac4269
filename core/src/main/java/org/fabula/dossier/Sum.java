package org.fabula.dossier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money as a clause tells it.
 *
 * @param currency its code (ISO 4217), or its sign or word where several have that
 * @param amount in whole units, as {@link CountRange} reads it: "4200000", "~4000000"
 * @param role the word before it that tells what it is of: "fined <i>for</i>"; or empty
 */
record Sum(String currency, String amount, String role) {
  private static final String NUMBER = "(\\d{1,15}(?:,\\d{3}){0,4}(?:\\.\\d{1,3})?)";
  private static final String SCALE =
      "(?:[ -]?(thousand|million|billion|trillion|k|m|mn|bn|tn)\\b)?";

  private static final Pattern SIGNED =
      Pattern.compile("(?:\\b(US|A|C|NZ|HK|S|R))?([$£€¥₹])\\s?" + NUMBER + SCALE);

  private static final Pattern SPELLED =
      Pattern.compile(
          "\\b"
              + NUMBER
              + SCALE
              + " (U\\.?S\\.? dollars|dollars|pounds|euros?|yen|yuan|rupees|rubles|roubles|francs|kronor|kroner|pesos)\\b");

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:\\b(of|for|to|from|by|with|in|at)\\s+)?"
              + "(?:\\b(about|around|roughly|approximately|some|nearly|almost|an estimated|"
              + "more than|over|at least|up to|less than|under|at most)\\s+)?$",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("$", "USD"),
          Map.entry("US$", "USD"),
          Map.entry("A$", "AUD"),
          Map.entry("C$", "CAD"),
          Map.entry("NZ$", "NZD"),
          Map.entry("HK$", "HKD"),
          Map.entry("S$", "SGD"),
          Map.entry("R$", "BRL"),
          Map.entry("£", "GBP"),
          Map.entry("€", "EUR"),
          Map.entry("¥", "JPY"),
          Map.entry("₹", "INR"),
          Map.entry("dollars", "USD"),
          Map.entry("us dollars", "USD"),
          Map.entry("pounds", "GBP"),
          Map.entry("euro", "EUR"),
          Map.entry("euros", "EUR"),
          Map.entry("yen", "JPY"),
          Map.entry("rupees", "INR"));

  /** What stands before a sum says no more than in so many characters. */
  private static final int REACH = 40;

  /** The one sum that words tell; null where they tell none or several. */
  static @Nullable Sum only(String words) {
    Matcher signed = SIGNED.matcher(words);
    Matcher spelled = SPELLED.matcher(words);
    boolean isSigned = signed.find();
    boolean isSpelled = spelled.find();
    boolean several = isSigned && signed.find(signed.end()) || isSpelled && spelled.find();
    if (isSigned == isSpelled || several) {
      return null;
    }
    Matcher found = isSigned ? SIGNED.matcher(words) : SPELLED.matcher(words);
    return found.find() ? of(words, found, isSigned) : null;
  }

  private static @Nullable Sum of(String words, Matcher found, boolean signed) {
    String unit =
        signed
            ? (found.group(1) == null ? "" : found.group(1)) + found.group(2)
            : found.group(3).toLowerCase(Locale.ROOT).replace(".", "");
    String number = signed ? found.group(3) : found.group(1);
    String scale = signed ? found.group(4) : found.group(2);
    BigDecimal amount =
        new BigDecimal(number.replace(",", ""))
            .movePointRight(zeros(scale))
            .setScale(0, RoundingMode.DOWN);
    if (amount.precision() > 18 || amount.signum() == 0) {
      return null;
    }
    Matcher before =
        BEFORE.matcher(words).region(Math.max(0, found.start() - REACH), found.start());
    boolean some = before.find();
    String role = some && before.group(1) != null ? before.group(1).toLowerCase(Locale.ROOT) : "";
    String sign = some && before.group(2) != null ? sign(before.group(2)) : "";
    return new Sum(CURRENCIES.getOrDefault(unit, unit), sign + amount.toPlainString(), role);
  }

  private static int zeros(@Nullable String scale) {
    return switch (scale == null ? "" : scale) {
      case "thousand", "k" -> 3;
      case "million", "m", "mn" -> 6;
      case "billion", "bn" -> 9;
      case "trillion", "tn" -> 12;
      default -> 0;
    };
  }

  private static String sign(String words) {
    return switch (words.toLowerCase(Locale.ROOT)) {
      case "more than", "over" -> ">";
      case "at least" -> ">=";
      case "up to", "at most" -> "<=";
      case "less than", "under" -> "<";
      default -> "~";
    };
  }

  /** "USD 4200000". */
  String value() {
    return currency + " " + amount;
  }

  /**
   * The amounts that a value leaves: 4,200,000 is told to the hundred thousand, so that what is
   * rounded to it is meant too.
   */
  static CountRange range(String value) {
    String amount = value.substring(value.lastIndexOf(' ') + 1);
    CountRange told = CountRange.of(amount);
    if (told == null || told.from() != told.to()) {
      return told == null ? new CountRange(0, Long.MAX_VALUE) : told;
    }
    long unit = 1;
    while (told.from() % (unit * 10) == 0) {
      unit *= 10;
    }
    return new CountRange(told.from() - unit / 2, told.from() + Math.max(0, (unit - 1) / 2));
  }
}
