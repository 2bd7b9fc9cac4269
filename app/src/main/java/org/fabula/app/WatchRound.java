package org.fabula.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fabula.Reading;
import org.fabula.ingest.Problem;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/** One look at what is watched: adds what was not seen yet. Used once. */
final class WatchRound extends AddJob {
  /**
   * How a round differs from another.
   *
   * @param said what was said of each input when it was read last
   * @param again says when an input that could not be read is tried again; null where it is not
   * @param isAsked whether to end
   */
  record Way(
      Map<String, Set<String>> said,
      @Nullable Function<String, String> again,
      BooleanSupplier isAsked) {}

  private final Set<String> inputs;
  private final Way way;
  private final Map<String, Set<String>> saying = new HashMap<>();
  private final Set<String> read = new HashSet<>();
  private final Set<String> failed = new HashSet<>();
  private final Set<String> told = new HashSet<>();
  private final List<Problem> held = new ArrayList<>();
  private String current = "";
  private boolean isWhole = true;

  WatchRound(
      Session session,
      InputOptions input,
      List<String> inputs,
      Destination destination,
      Supplier<Function<Story, Reading>> supplier,
      Way way) {
    super(session, input, inputs, destination, supplier);
    this.inputs = Set.copyOf(inputs);
    this.way = way;
  }

  /** Runs; returns the exit status. */
  int look() {
    int status = run();
    release();
    for (String input : read) {
      way.said().remove(input);
    }
    way.said().putAll(saying);
    return status;
  }

  /** Whether all was added that was found. */
  boolean isWhole() {
    return isWhole && failed.isEmpty();
  }

  /** The inputs of which nothing could be read. */
  Set<String> failed() {
    return failed;
  }

  @Override
  public void input(String input, @Nullable Path original) {
    turnTo(input);
    super.input(input, original);
  }

  private void turnTo(String input) {
    if (!input.equals(current)) {
      endIfAsked();
      release();
      current = input;
      read.add(input);
    }
  }

  @Override
  public void story(Story story) {
    endIfAsked();
    told.add(current);
    super.story(story);
  }

  @Override
  boolean isPassedOver(Story story) {
    return store().hasSeen(dossier(), story);
  }

  @Override
  void isThere(Story story) {
    if (!store().hasSeen(dossier(), story)) {
      store().see(dossier(), story);
    }
    endIfAsked();
  }

  private void endIfAsked() {
    if (way.isAsked().getAsBoolean()) {
      throw new EndedException();
    }
  }

  @Override
  boolean isOfNewAlone() {
    return way.again() != null;
  }

  /**
   * Of what is wrong with an input as a whole it is not known yet whether nothing is read of it.
   */
  @Override
  void tell(Problem problem) {
    if (inputs.contains(problem.input())) {
      turnTo(problem.input());
    }
    if (problem.place().isEmpty()) {
      held.add(problem);
    } else {
      sayOnce(problem);
    }
  }

  @Override
  void notRead(Story story, String reason) {
    isWhole = false;
    super.notRead(story, reason);
  }

  private void release() {
    boolean isFailed = !held.isEmpty() && !told.contains(current);
    if (isFailed) {
      failed.add(current);
    }
    for (Problem problem : held) {
      sayOnce(isFailed && way.again() != null ? triedAgain(problem, way.again()) : problem);
    }
    held.clear();
  }

  private Problem triedAgain(Problem problem, Function<String, String> again) {
    String remedy = "tried again in " + again.apply(current);
    return new Problem(problem.input(), "", problem.reason(), remedy);
  }

  private void sayOnce(Problem problem) {
    String words = problem.input() + "\n" + problem.place() + "\n" + problem.reason();
    boolean isSaid = way.said().getOrDefault(current, Set.of()).contains(words);
    if (saying.computeIfAbsent(current, input -> new HashSet<>()).add(words) && !isSaid) {
      super.tell(problem);
    }
  }
}
