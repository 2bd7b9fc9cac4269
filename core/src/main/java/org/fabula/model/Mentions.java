package org.fabula.model;

/** The proposals for the head words of mentions: three bytes a word, since stories can be long. */
final class Mentions {
  private static final MentionKind[] KINDS = MentionKind.values();
  private static final double THOUSAND = 1000;

  private final byte[] kinds;
  private final short[] scores;

  /** No mentions among {@code size} words. */
  Mentions(int size) {
    kinds = new byte[size];
    scores = new short[size];
  }

  void set(int token, MentionProposal proposal) {
    kinds[token] = (byte) proposal.kind().ordinal();
    scores[token] = (short) Math.round(proposal.score() * THOUSAND);
  }

  MentionProposal at(int token) {
    return kinds[token] == 0
        ? MentionProposal.NONE
        : new MentionProposal(KINDS[kinds[token]], scores[token] / THOUSAND);
  }
}
