package org.fabula.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * New moons and the winter solstice, to a few minutes, by J. Meeus, Astronomical Algorithms (2nd
 * edition, 1998), chapters 27 and 49, with the greater of their terms. Strict arithmetic gives the
 * same on every machine.
 */
final class Moon {
  /** Days, in thousands of years from 2000, of the December solstice: table 27.B. */
  private static final double[] SOLSTICE = {
    2451900.05952, 365242.74049, -0.06223, -0.00823, 0.00032
  };

  /** Periodic terms of the solstice: 0.00001 day, degrees, degrees a century: table 27.C. */
  private static final double[][] TERMS = {
    {485, 324.96, 1934.136},
    {203, 337.23, 32964.467},
    {199, 342.08, 20.186},
    {182, 27.85, 445267.112},
    {156, 73.14, 45036.886},
    {136, 171.52, 22518.443},
    {77, 222.54, 65928.934},
    {74, 296.72, 3034.906},
    {70, 243.58, 9037.513},
    {58, 119.81, 33718.147},
    {52, 297.17, 150.678},
    {50, 21.02, 2281.226}
  };

  /** Terms of the new moon: days, then multiples of M, M', F. */
  private static final double[][] PHASE = {
    {-0.40720, 0, 1, 0},
    {0.17241, 1, 0, 0},
    {0.01608, 0, 2, 0},
    {0.01039, 0, 0, 2},
    {0.00739, -1, 1, 0},
    {-0.00514, 1, 1, 0},
    {0.00208, 2, 0, 0},
    {-0.00111, 0, 1, -2},
    {-0.00057, 0, 1, 2},
    {0.00056, 1, 2, 0},
    {-0.00042, 0, 3, 0},
    {0.00042, 1, 0, 2},
    {0.00038, 1, 0, -2},
    {-0.00024, -1, 2, 0}
  };

  private static final double MONTHS_A_YEAR = 12.3685;
  private static final double MONTHS_A_CENTURY = 1236.85;

  /** Julian day of the first instant of 1970, by which {@link Instant} counts. */
  private static final double EPOCH = 2440587.5;

  private static final double SECONDS_A_DAY = 86_400;

  /** Terrestrial time less universal time, in seconds; about right for 1950 to 2050. */
  private static final double AHEAD = 65;

  private Moon() {}

  /** The last new moon that falls on {@code day} or before it, where clocks show {@code offset}. */
  static LocalDateTime newOnOrBefore(LocalDate day, ZoneOffset offset) {
    double year = day.getYear() + (day.getDayOfYear() - 1) / 365.25;
    long k = Math.round((year - 2000) * MONTHS_A_YEAR) + 2;
    LocalDateTime moon = newMoon(k, offset);
    while (moon.toLocalDate().isAfter(day)) {
      k--;
      moon = newMoon(k, offset);
    }
    return moon;
  }

  /** The day of the winter solstice of {@code year}, where clocks show {@code offset}. */
  static LocalDate solstice(int year, ZoneOffset offset) {
    double y = (year - 2000) / 1000.0;
    double mean = 0;
    for (int i = SOLSTICE.length - 1; i >= 0; i--) {
      mean = mean * y + SOLSTICE[i];
    }
    double t = (mean - 2451545.0) / 36525;
    double w = radians(35999.373 * t - 2.47);
    double lambda = 1 + 0.0334 * StrictMath.cos(w) + 0.0007 * StrictMath.cos(2 * w);
    double sum = 0;
    for (double[] term : TERMS) {
      sum += term[0] * StrictMath.cos(radians(term[1] + term[2] * t));
    }
    return at(mean + 0.00001 * sum / lambda, offset).toLocalDate();
  }

  /** The k-th new moon after that of January 6, 2000. */
  private static LocalDateTime newMoon(long k, ZoneOffset offset) {
    double t = k / MONTHS_A_CENTURY;
    double mean = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t;
    double e = 1 - 0.002516 * t - 0.0000074 * t * t;
    double sun = 2.5534 + 29.10535670 * k - 0.0000014 * t * t;
    double moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
    double node = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
    double sum = 0;
    for (double[] term : PHASE) {
      double angle = term[1] * sun + term[2] * moon + term[3] * node;
      sum += term[0] * StrictMath.pow(e, Math.abs(term[1])) * StrictMath.sin(radians(angle));
    }
    return at(mean + sum, offset);
  }

  private static LocalDateTime at(double julian, ZoneOffset offset) {
    double seconds = (julian - EPOCH) * SECONDS_A_DAY - AHEAD;
    Instant instant = Instant.EPOCH.plus(Duration.ofSeconds(Math.round(seconds)));
    return LocalDateTime.ofInstant(instant, offset);
  }

  private static double radians(double degrees) {
    return StrictMath.toRadians(degrees % 360);
  }
}
