package io.daxcovid.local.supervise;

import io.daxcovid.local.console.Console;
import io.daxcovid.local.process.ChildProcess;
import io.daxcovid.local.process.ChildSpec;
import io.daxcovid.local.process.StartException;
import io.daxcovid.local.state.Leftovers;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Keeps children alive: one that ends is started again after a pause that grows while it keeps
 * ending, and the console says so. The first start must succeed.
 */
public final class Supervisor implements AutoCloseable {
  private static final Duration READY_LIMIT = Duration.ofMinutes(2);
  private static final int TAIL = 15;

  private final Console console;
  private final Leftovers register;
  private final RestartPause pause;
  private final ExecutorService timer;
  private final Map<String, ChildProcess> running = new ConcurrentHashMap<>();
  private final Map<String, Deaths> deaths = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  public Supervisor(Console console, Leftovers register, RestartPause pause) {
    this.console = console;
    this.register = register;
    this.pause = pause;
    timer =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "supervisor");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Returns when the child can be used. */
  public void start(ChildSpec spec) throws StartException, InterruptedException {
    ChildProcess child = begin(spec);
    child.awaitReady(READY_LIMIT);
    watch(spec, child);
  }

  private ChildProcess begin(ChildSpec spec) throws StartException {
    synchronized (running) {
      if (stopping) {
        throw new StartException(spec.name() + " is not started: everything is ending.");
      }
      ChildProcess child = ChildProcess.start(spec);
      running.put(spec.name(), child);
      try {
        register.add(child.handle());
      } catch (IOException e) {
        throw new StartException("Cannot write %s: %s".formatted(register.file(), e), e);
      }
      return child;
    }
  }

  private void watch(ChildSpec spec, ChildProcess child) {
    deaths.computeIfAbsent(spec.name(), name -> new Deaths(pause)).started();
    CompletableFuture<Void> unused = child.onExit().thenAccept(process -> ended(spec, child));
  }

  private void ended(ChildSpec spec, ChildProcess child) {
    if (stopping) {
      return;
    }
    Deaths ofThis = deaths.get(spec.name());
    Duration wait = ofThis.next(child.log().tail(TAIL));
    console.line(
        "  %s ended (exit code %d); starting it again in %d s. Its log: %s"
            .formatted(spec.name(), child.exitCode(), wait.toSeconds(), spec.log()));
    CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, timer)
        .execute(() -> again(spec));
  }

  private void again(ChildSpec spec) {
    try {
      watch(spec, begin(spec));
    } catch (StartException e) {
      if (!stopping) {
        console.line("  " + e.getMessage());
      }
    }
  }

  /** The child that ends again and again, with the end of its log: nobody should wait for it. */
  public Optional<String> hopeless() {
    return deaths.entrySet().stream()
        .filter(entry -> entry.getValue().tooMany())
        .map(
            entry ->
                "%s ends again and again.%n%s"
                    .formatted(
                        entry.getKey(),
                        String.join(System.lineSeparator(), entry.getValue().lastWords())))
        .findFirst();
  }

  /** Ends the named children at once and waits for them, and for what they have started. */
  public void stop(List<String> names) {
    List<ChildProcess> children = names.stream().map(running::get).filter(c -> c != null).toList();
    List<ProcessHandle> below =
        children.stream().flatMap(child -> child.handle().descendants()).toList();
    children.parallelStream().forEach(ChildProcess::close);
    below.forEach(ProcessHandle::destroy);
    below.forEach(handle -> handle.onExit().completeOnTimeout(handle, 20, TimeUnit.SECONDS).join());
    below.forEach(ProcessHandle::destroyForcibly);
  }

  /** From now on nothing is started again. */
  public void giveUp() {
    synchronized (running) {
      stopping = true;
    }
    timer.shutdownNow();
  }

  @Override
  public void close() {
    giveUp();
    stop(new ArrayList<>(running.keySet()));
  }
}
