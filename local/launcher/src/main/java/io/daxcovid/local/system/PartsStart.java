package io.daxcovid.local.system;

import io.daxcovid.local.console.Console;
import io.daxcovid.local.console.Watch;
import io.daxcovid.local.parts.DatabasePart;
import io.daxcovid.local.process.StartException;
import io.daxcovid.local.supervise.Supervisor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts all parts at once and reports each when it is ready. */
final class PartsStart {
  static final List<String> NAMES = List.of("HDFS", "Kafka", "Database", "Memcached");

  private final Supervisor supervisor;
  private final Console console;
  private final String pipeline;

  PartsStart(Supervisor supervisor, Console console, String pipeline) {
    this.supervisor = supervisor;
    this.console = console;
    this.pipeline = pipeline;
  }

  void start(Parts parts) throws StartException, IOException, InterruptedException {
    List<Callable<Void>> tasks = new ArrayList<>();
    tasks.add(
        step("HDFS", parts.hdfs().uri().toString(), () -> supervisor.start(parts.hdfs().spec())));
    tasks.add(
        step("Kafka", parts.kafka().bootstrap(), () -> supervisor.start(parts.kafka().spec())));
    tasks.add(
        step(
            "database",
            parts.database().server().description(),
            () -> startDatabase(parts.database())));
    tasks.add(
        step(
            "cache",
            parts.memcached().description(),
            () -> supervisor.start(parts.memcached().spec())));
    all(tasks);
  }

  private void startDatabase(DatabasePart database)
      throws StartException, IOException, InterruptedException {
    database.install();
    supervisor.start(database.spec());
    database.migrate(pipeline);
  }

  private Callable<Void> step(String name, String what, Step step) {
    return () -> {
      Watch watch = Watch.start();
      step.run();
      console.step(name, what, watch.elapsed());
      return null;
    };
  }

  private static void all(List<Callable<Void>> tasks)
      throws StartException, IOException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      CompletionService<Void> results = new ExecutorCompletionService<>(threads);
      tasks.forEach(results::submit);
      for (int i = 0; i < tasks.size(); i++) {
        results.take().get();
      }
    } catch (ExecutionException e) {
      throw asStartFailure(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static StartException asStartFailure(Throwable cause) throws IOException {
    if (cause instanceof StartException failure) {
      return failure;
    }
    if (cause instanceof IOException failure) {
      throw failure;
    }
    return new StartException(String.valueOf(cause.getMessage()), cause);
  }

  @FunctionalInterface
  private interface Step {
    void run() throws StartException, IOException, InterruptedException;
  }
}
