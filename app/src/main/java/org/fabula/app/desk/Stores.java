package org.fabula.app.desk;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fabula.app.store.Store;
import org.fabula.app.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Stores for many threads, since one store serves one thread at a time: several to read with, and
 * one for all who write.
 */
final class Stores implements AutoCloseable {
  /** More readers than these wait for each other anyway. */
  private static final int READERS = 8;

  private final Supplier<Store> opening;
  private final Semaphore free = new Semaphore(READERS, true);
  private final ConcurrentLinkedDeque<Store> idle = new ConcurrentLinkedDeque<>();
  private final ReentrantLock writing = new ReentrantLock(true);
  private @Nullable Store writer;
  private volatile boolean closed;

  Stores(Supplier<Store> opening) {
    this.opening = opening;
  }

  /** Reads something. */
  <T extends @Nullable Object> T read(Function<Store, T> work) {
    free.acquireUninterruptibly();
    try {
      Store store = idle.pollFirst();
      Store used = store == null ? opening.get() : store;
      T done;
      try {
        done = work.apply(used);
      } catch (StoreException e) {
        retire(used, e);
        throw e;
      } catch (RuntimeException | Error e) {
        idle.addFirst(used);
        throw e;
      }
      if (closed) {
        used.close();
      } else {
        idle.addFirst(used);
      }
      return done;
    } finally {
      free.release();
    }
  }

  /** What the database itself has refused may mean that the connection is gone. */
  private void retire(Store store, StoreException e) {
    if (e.getCause() == null) {
      idle.addFirst(store);
    } else {
      store.close();
    }
  }

  /** Changes something, while nobody else here does. */
  <T extends @Nullable Object> T write(Function<Store, T> work) {
    writing.lock();
    try {
      Store used = writer == null ? opening.get() : writer;
      writer = used;
      try {
        return work.apply(used);
      } catch (StoreException e) {
        if (e.getCause() != null) {
          used.close();
          writer = null;
        }
        throw e;
      }
    } finally {
      writing.unlock();
    }
  }

  @Override
  public void close() {
    closed = true;
    writing.lock();
    try {
      if (writer != null) {
        writer.close();
        writer = null;
      }
    } finally {
      writing.unlock();
    }
    for (Store store = idle.pollFirst(); store != null; store = idle.pollFirst()) {
      store.close();
    }
  }
}
