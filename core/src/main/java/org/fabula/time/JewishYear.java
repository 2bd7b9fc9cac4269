package org.fabula.time;

import java.time.LocalDate;

/**
 * When years of the Jewish calendar begin, by its fixed arithmetic: the mean new moon of Tishri and
 * the four postponements (Reingold and Dershowitz, <i>Calendrical Calculations</i>, 4th edition,
 * chapter 8).
 */
final class JewishYear {
  /** Day of the epoch, 1 Tishri of the year 1, as days since 1970-01-01. */
  private static final long EPOCH = -2_092_590;

  /** Parts of an hour in a day. */
  private static final long PARTS = 25_920;

  private JewishYear() {}

  /** The first day of a year, 1 Tishri. */
  static LocalDate start(int year) {
    return LocalDate.ofEpochDay(EPOCH + elapsed(year) + correction(year));
  }

  /** Days from 1 Tishri to 1 Kislev: the month between has 29 days or 30. */
  static int daysToKislev(int year) {
    long length = start(year + 1).toEpochDay() - start(year).toEpochDay();
    return 30 + (length % 10 == 5 ? 30 : 29);
  }

  private static long elapsed(int year) {
    long months = Math.floorDiv(235L * year - 234, 19);
    long parts = 12_084 + 13_753 * months;
    long day = 29 * months + Math.floorDiv(parts, PARTS);
    return Math.floorMod(3 * (day + 1), 7) < 3 ? day + 1 : day;
  }

  private static int correction(int year) {
    long before = elapsed(year - 1);
    long own = elapsed(year);
    long next = elapsed(year + 1);
    if (next - own == 356) {
      return 2;
    }
    return own - before == 382 ? 1 : 0;
  }
}
