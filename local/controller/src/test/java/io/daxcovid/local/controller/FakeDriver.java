package io.daxcovid.local.controller;

import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.run.JobRequest;
import io.daxcovid.contract.run.Outcome;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** Stands where Spark would: a process that says what it was told, and then does as ordered. */
public final class FakeDriver {
  /** Lies in the run's folder if a driver has worked for it. */
  static final String AT_WORK = "at-work";

  private FakeDriver() {}

  /** First argument: publish, die, hang, or the path of a file to wait for before publishing. */
  public static void main(String[] args) throws Exception {
    int own = Arrays.asList(args).indexOf("job.jar") + 1;
    JobRequest job = JobRequest.parse(Arrays.asList(args).subList(own, args.length));
    Files.createFile(Path.of(job.outcomeFile()).resolveSibling(AT_WORK));
    System.out.println("driver of " + job.name() + " at work");
    switch (args[0]) {
      case "die" -> Runtime.getRuntime().halt(7);
      case "hang" -> new CountDownLatch(1).await();
      case "publish" -> publish(job);
      default -> {
        await(Path.of(args[0]));
        publish(job);
      }
    }
  }

  private static void publish(JobRequest job) throws Exception {
    Outcome outcome =
        new Outcome(Outcome.State.PUBLISHED, 1L, 10, job.sequence(), "published by the test");
    DurableFile.replace(Path.of(job.outcomeFile()), Json.write(outcome));
  }

  private static void await(Path file) throws Exception {
    try (WatchService watch = FileSystems.getDefault().newWatchService()) {
      file.getParent().register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      while (!Files.exists(file)) {
        watch.take().reset();
      }
    }
  }
}
