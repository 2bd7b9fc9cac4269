package org.fabula.app.desk;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.fabula.app.dossier.Reasons;
import org.fabula.app.store.StoreException;
import org.jspecify.annotations.Nullable;

/** The jobs of a desk. A short one need not wait until a long one has ended. */
final class Jobs implements AutoCloseable {
  /** Jobs at once: what somebody pastes is read beside what somebody has dropped before. */
  private static final int AT_ONCE = 4;

  /** Jobs remembered. */
  private static final int MOST = 200;

  private static final int ID_BYTES = 8;

  /** Longest that a listener hears nothing: less than what networks take for a dead line. */
  private static final long BEAT_MILLIS = 10_000;

  /** Between two words about how far a job is. */
  private static final long PAUSE_MILLIS = 50;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, Job> jobs = new LinkedHashMap<>();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          AT_ONCE,
          task -> {
            Thread thread = new Thread(task, "job");
            thread.setDaemon(true);
            return thread;
          });

  /** What is done in a job. */
  @FunctionalInterface
  interface Work {
    /** Does it; false where it was ended before its end. */
    boolean run(Job job) throws IOException;
  }

  /** Begins a job as soon as there is room. */
  Job begin(String kind, String dossier, Work work) {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    Job job = new Job(HexFormat.of().formatHex(id), kind, dossier);
    synchronized (this) {
      jobs.put(job.id(), job);
      if (jobs.size() > MOST) {
        List<Job> over = jobs.values().stream().filter(Job::isOver).toList();
        over.subList(0, Math.min(over.size(), jobs.size() - MOST))
            .forEach(old -> jobs.remove(old.id()));
      }
    }
    threads.execute(() -> run(job, work));
    return job;
  }

  private static void run(Job job, Work work) {
    if (!job.begin()) {
      return;
    }
    try {
      boolean whole = work.run(job);
      job.end(whole ? Job.State.DONE : Job.State.CANCELLED, job.words());
    } catch (StoreException | Refusal e) {
      job.end(Job.State.FAILED, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      job.end(Job.State.FAILED, Reasons.of(e));
    } catch (RuntimeException | Error e) {
      job.end(Job.State.FAILED, Reasons.of(e));
    }
  }

  /** The jobs, those begun last first. */
  synchronized List<Job> all() {
    return new ArrayList<>(jobs.values()).reversed();
  }

  /**
   * The job of an id.
   *
   * @throws Refusal where there is none
   */
  synchronized Job job(String id) {
    Job job = jobs.get(id);
    if (job == null) {
      throw Refusal.notFound(
          "no-job",
          "There is no job \"" + id + "\"; GET /api/v1/jobs lists those of this desk's run.");
    }
    return job;
  }

  /** Tells how a job goes until it is over. */
  static void tell(Job job, Answer.Stream stream) throws IOException, InterruptedException {
    long event = number(stream.lastId());
    long seen = -1;
    while (true) {
      Job.News news = job.news(event, seen, BEAT_MILLIS);
      for (Job.Event one : news.events()) {
        event = one.id();
        stream.send("story", String.valueOf(event), one.data());
      }
      if (news.isOver()) {
        stream.send("end", null, Answer.object(job::write));
        return;
      }
      if (stream.isClosing()) {
        return;
      }
      if (news.change() == seen) {
        stream.beat();
      } else {
        seen = news.change();
        stream.send("progress", null, Answer.object(job::write));
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  private static long number(@Nullable String id) {
    return id != null && id.matches("[0-9]{1,15}") ? Long.parseLong(id) : 0;
  }

  /** Lets each job end the story in hand, a while; of one with many no more are begun. */
  void end(long millis) {
    all().stream().filter(job -> !job.isOfOneStory()).forEach(Job::cancel);
    threads.shutdown();
    try {
      threads.awaitTermination(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
