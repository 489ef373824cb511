package io.daxcovid.local.controller;

import io.daxcovid.controller.plan.RunObservation;
import io.daxcovid.controller.run.RunRef;
import io.daxcovid.controller.run.RunRequest;
import io.daxcovid.controller.run.Runner;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs drivers as processes on this machine. Whether one is at work is told by its process and by
 * the lock it holds, so a controller that was restarted sees a driver that survived it.
 */
public final class LocalRunner implements Runner {
  private static final Logger LOG = LoggerFactory.getLogger(LocalRunner.class);

  /** A driver whose process is not known needs so long, at most, until it holds its lock. */
  static final Duration START_GRACE = Duration.ofSeconds(20);

  private static final Duration STOP_GRACE = Duration.ofSeconds(10);

  private final RunFolders folders;
  private final SparkDriver driver;
  private final Runnable ended;
  private final Clock clock;
  private final Map<String, CompletableFuture<Void>> watched = new HashMap<>();
  private final Map<String, Instant> asked = new HashMap<>();

  /**
   * @param ended called when a driver has ended
   */
  LocalRunner(RunFolders folders, SparkDriver driver, Runnable ended, Clock clock) {
    this.folders = folders;
    this.driver = driver;
    this.ended = ended;
    this.clock = clock;
  }

  @Override
  public void start(RunRequest request) throws IOException {
    Files.createDirectories(folders.root());
    RunFolder folder = folders.of(request.ref().name());
    try {
      folder.create(request.ref());
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      LOG.info("{} is there already", folder.name());
      return;
    }
    launch(request, folder);
    try {
      folders.prune();
    } catch (IOException e) {
      LOG.warn("old run folders stay for now: {}", e.getMessage());
    }
  }

  private void launch(RunRequest request, RunFolder folder) throws IOException {
    try {
      Process process = driver.start(request, folder);
      try {
        folder.remember(DriverProcess.of(process.toHandle()));
      } catch (IOException e) {
        process.destroyForcibly();
        throw e;
      }
    } catch (IOException e) {
      RunFolders.remove(folder.path());
      throw e;
    }
  }

  @Override
  public RunObservation observe(RunRef attempt) throws IOException {
    RunFolder folder = folders.of(attempt.name());
    if (!folder.exists()) {
      return RunObservation.absent();
    }
    if (!folder.owner().equals(Optional.of(attempt))) {
      return RunObservation.taken();
    }
    if (atWork(folder)) {
      return RunObservation.running();
    }
    return RunObservation.ended(folder.outcome(), folder.log().toString());
  }

  private boolean atWork(RunFolder folder) throws IOException {
    Optional<DriverProcess> known = folder.process();
    Optional<ProcessHandle> process = known.flatMap(DriverProcess::alive);
    process.ifPresent(handle -> watch(folder, handle));
    if (process.isPresent()) {
      return true;
    }
    boolean young = clock.instant().isBefore(folder.created().plus(START_GRACE));
    return (known.isEmpty() && young) || folder.locked();
  }

  private void watch(RunFolder folder, ProcessHandle handle) {
    watched.computeIfAbsent(
        folder.name(),
        name ->
            handle
                .onExit()
                .thenRun(
                    () -> {
                      LOG.info("driver of {} is gone; its log is {}", name, folder.log());
                      ended.run();
                    }));
  }

  @Override
  public void stop(RunRef attempt) throws IOException {
    Instant first = asked.computeIfAbsent(attempt.name(), name -> clock.instant());
    boolean force = !clock.instant().isBefore(first.plus(STOP_GRACE));
    folders
        .of(attempt.name())
        .process()
        .flatMap(DriverProcess::alive)
        .ifPresent(process -> end(process, force));
  }

  /** Children first: a shell in between would leave its driver behind. */
  private static void end(ProcessHandle process, boolean force) {
    process.descendants().forEach(child -> end(child, force));
    if (force) {
      process.destroyForcibly();
    } else {
      process.destroy();
    }
  }
}
