package org.fabula.model;

/** What a name names. */
public enum NameKind {
  PERSON,
  ORGANIZATION,
  /** A country, town, river, region. */
  PLACE,
  /** A nation, religion or party by its members: "Belgians", "Democratic". */
  GROUP,
  /** A building, road, bridge, airport. */
  FACILITY,
  PRODUCT,
  /** A book, film, song, law, newspaper article. */
  WORK,
  /** A war, storm, match, festival. */
  EVENT,
  OTHER
}
