package org.fabula.correction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the id of a correction of its content. */
final class Print {
  /** Eight bytes: two of a million corrections are alike once in tens of millions of dossiers. */
  private static final int BYTES = 8;

  private final MessageDigest digest = Anchor.sha256();

  private Print() {}

  static String of(String by, Instant at, @Nullable String comment, Change change) {
    Print print = new Print();
    print.add(by).add(at.toString()).add(comment).add(change);
    return HexFormat.of().formatHex(print.digest.digest(), 0, BYTES);
  }

  /** Every string goes in with its length, so that no two contents give the same bytes. */
  private Print add(@Nullable String value) {
    if (value == null) {
      digest.update((byte) 0);
      return this;
    }
    digest.update((byte) 1);
    count(value.length());
    // Not UTF-8, in which halves of characters are all alike.
    digest.update(value.getBytes(StandardCharsets.UTF_16BE));
    for (int i = 0; i < value.length(); i++) {
      if (Character.isSurrogate(value.charAt(i))) {
        count(value.charAt(i));
      }
    }
    return this;
  }

  private void count(int number) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      digest.update((byte) (number >> shift));
    }
  }

  private void add(Change change) {
    add(change.getClass().getSimpleName());
    switch (change) {
      case Change.SetDate c -> row(c.row()).add(c.date());
      case Change.SetSpeaker c -> anchor(c.quote().words()).who(c.speaker());
      case Change.RenameActor c -> actor(c.actor()).add(c.name());
      case Change.MergeActors c -> {
        count(c.actors().size());
        c.actors().forEach(this::actor);
      }
      case Change.SplitActor c -> anchors(c.out()).add(c.name());
      case Change.MergeRows c -> {
        count(c.rows().size());
        c.rows().forEach(this::row);
      }
      case Change.SplitRow c -> anchors(c.out());
      case Change.HideRow c -> row(c.row());
      case Change.AddRow c -> {
        add(c.date()).add(c.words()).anchors(c.source() == null ? List.of() : List.of(c.source()));
        count(c.actors().size());
        c.actors().forEach(this::who);
      }
      case Change.AddNote c -> ref(c.of()).add(c.note());
      case Change.SettleConflict c -> ref(c.conflict()).add(c.note());
      case Change.Undo c -> add(c.correction());
    }
  }

  private Print ref(Ref ref) {
    add(ref.getClass().getSimpleName());
    return switch (ref) {
      case Ref.OfRow row -> row(row);
      case Ref.OfActor actor -> actor(actor);
      case Ref.OfQuote quote -> anchor(quote.words());
      case Ref.OfConflict conflict -> anchors(conflict.claims());
    };
  }

  private Print row(Ref.OfRow row) {
    return anchor(row.words()).anchors(row.events());
  }

  private Print actor(Ref.OfActor actor) {
    return add(actor.name()).add(actor.kind().name()).anchors(actor.mentions());
  }

  private Print who(Who who) {
    add(who.getClass().getSimpleName());
    return switch (who) {
      case Who.Known known -> actor(known.actor());
      case Who.Named named -> add(named.name()).add(named.kind().name());
      case Who.Unknown ignored -> this;
    };
  }

  private Print anchors(List<Anchor> anchors) {
    count(anchors.size());
    anchors.forEach(this::anchor);
    return this;
  }

  private Print anchor(Anchor anchor) {
    add(anchor.story()).add(anchor.source()).add(anchor.hash());
    count(anchor.length());
    count(anchor.start());
    return add(anchor.exact()).add(anchor.prefix()).add(anchor.suffix());
  }
}
