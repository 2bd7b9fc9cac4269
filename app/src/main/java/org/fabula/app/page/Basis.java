package org.fabula.app.page;

import org.fabula.time.When;

/** How a time is known, in words. */
final class Basis {
  private Basis() {}

  static String words(When.Basis basis) {
    return switch (basis) {
      case STATED -> "stated";
      case RELATIVE -> "counted from another event";
      case ORDER -> "by what comes before and after";
      case PUBLISHED -> "bound by publication";
      case NONE -> "no date in the story";
    };
  }
}
