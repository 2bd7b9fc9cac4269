package org.fabula.model;

/**
 * Whether a token is the head word of a mention: of a name, a noun phrase or a pronoun.
 *
 * @param kind the likeliest kind if it is one; {@link MentionKind#NONE} where that is hardly
 *     thinkable
 * @param score probability that it is one, whatever its kind, 0 to 1; above a half it more likely
 *     is than not
 */
public record MentionProposal(MentionKind kind, double score) {
  /** No mention. */
  public static final MentionProposal NONE = new MentionProposal(MentionKind.NONE, 0);
}
