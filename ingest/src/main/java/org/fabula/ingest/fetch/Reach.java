package org.fabula.ingest.fetch;

/** Which addresses may be read. */
public enum Reach {
  /**
   * For whoever sits at the machine: an address may be local, such as a newsroom's own server. What
   * an address leads to, as a redirect or by its robots.txt, must be public, or of the same kind of
   * network as the address that leads there.
   */
  ANYWHERE,

  /**
   * For whoever comes over the network: public addresses and the ports of the web alone, so that
   * nobody can look through this machine into the network behind it.
   */
  PUBLIC
}
