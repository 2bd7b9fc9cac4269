package org.fabula.app.dossier;

/** What a dossier may be called. */
public final class DossierName {
  private DossierName() {}

  /**
   * Checks a name.
   *
   * @throws UsageException where it can be none
   */
  public static void check(String name) {
    if (name.isBlank() || name.startsWith("-") || name.chars().anyMatch(Character::isISOControl)) {
      throw new UsageException("NAME \"" + name + "\" cannot be the name of a dossier");
    }
  }
}
