package org.fabula.app.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * What is looked for: words, all of which must be there, phrases in quotation marks, and beginnings
 * of words with an asterisk. Any string is a query; signs that mean something to a database mean
 * nothing here.
 *
 * @param all the words and phrases
 */
record Terms(List<Term> all) {

  /**
   * A word or a phrase.
   *
   * @param words with a letter or digit in it, and no quotation mark
   * @param isBeginning whether words that begin like it will do
   */
  record Term(String words, boolean isBeginning) {}

  /** The terms of a query; none where there is no letter or digit in it. */
  static Terms of(String query) {
    List<Term> terms = new ArrayList<>();
    String text = Normalizer.normalize(Exact.text(query), Normalizer.Form.NFC);
    String[] parts = text.replaceAll("[“”„«»]", "\"").split("\"", -1);
    for (int i = 0; i < parts.length; i++) {
      // Behind an odd number of marks a phrase stands, if another mark closes it.
      if (i % 2 == 1 && i < parts.length - 1) {
        add(parts[i], false, terms);
      } else {
        for (String word : parts[i].split("\\s+")) {
          add(word, word.endsWith("*"), terms);
        }
      }
    }
    return new Terms(terms);
  }

  private static void add(String words, boolean isBeginning, List<Term> terms) {
    String plain = words.replaceAll("[^\\p{L}\\p{N}\\p{M}\\p{Co}]+", " ").strip();
    if (plain.codePoints().anyMatch(Character::isLetterOrDigit)) {
      terms.add(new Term(plain, isBeginning));
    }
  }

  /** In the language of FTS5, where what stands in quotation marks is words alone. */
  String forSqlite() {
    StringBuilder query = new StringBuilder();
    for (Term term : all) {
      query.append(query.isEmpty() ? "" : " AND ").append('"').append(term.words()).append('"');
      query.append(term.isBeginning() ? "*" : "");
    }
    return query.toString();
  }

  /** An expression of PostgreSQL with a value for each term. */
  String forPostgres() {
    StringBuilder query = new StringBuilder();
    for (Term term : all) {
      query.append(query.isEmpty() ? "(" : " && ");
      query.append(
          term.isBeginning()
              ? "to_tsquery('english', replace(fabula_folded(?), ' ', ' <-> ') || ':*')"
              : "phraseto_tsquery('english', fabula_folded(?))");
    }
    return query.append(')').toString();
  }

  /** The values for {@link #forPostgres}. */
  List<String> values() {
    return all.stream().map(Term::words).toList();
  }
}
