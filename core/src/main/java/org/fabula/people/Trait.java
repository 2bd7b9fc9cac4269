package org.fabula.people;

/** What the word lists say of a word; each constant is one list. */
enum Trait {
  GIVEN_FEMALE("given-names-female"),
  GIVEN_MALE("given-names-male"),
  GIVEN_EITHER("given-names-either"),
  TITLE("titles"),
  TITLE_MALE("titles-male"),
  TITLE_FEMALE("titles-female"),
  KIN("kin"),
  KIN_MALE("kin-male"),
  KIN_FEMALE("kin-female"),
  PERSON("person-nouns"),
  PERSON_MALE("nouns-male"),
  PERSON_FEMALE("nouns-female"),
  GROUP("group-nouns"),
  ORGANIZATION("organisation-nouns"),
  DOCUMENT("document-nouns"),
  SPEECH("speech-verbs"),
  TRADE("trade-nouns"),
  OPEN_BODY("open-body-nouns"),
  LAND("land-nouns"),
  NAMED_THING("named-thing-nouns"),
  COUNTRYMAN("countrymen");

  static final long GIVEN = GIVEN_FEMALE.bit() | GIVEN_MALE.bit() | GIVEN_EITHER.bit();
  static final long TITLES = TITLE.bit() | TITLE_MALE.bit() | TITLE_FEMALE.bit();
  static final long ANY_KIN = KIN.bit() | KIN_MALE.bit() | KIN_FEMALE.bit();
  static final long PERSONS = PERSON.bit() | PERSON_MALE.bit() | PERSON_FEMALE.bit() | TRADE.bit();
  static final long MALE = TITLE_MALE.bit() | KIN_MALE.bit() | PERSON_MALE.bit();
  static final long FEMALE = TITLE_FEMALE.bit() | KIN_FEMALE.bit() | PERSON_FEMALE.bit();

  private final String list;

  Trait(String list) {
    this.list = list;
  }

  /** The name of its list among the resources, without the ending. */
  String list() {
    return list;
  }

  /** Its place in a set of traits kept as the bits of a long. */
  long bit() {
    return 1L << ordinal();
  }
}
