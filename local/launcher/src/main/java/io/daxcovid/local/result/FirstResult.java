package io.daxcovid.local.result;

import io.daxcovid.local.console.Console;
import io.daxcovid.local.console.Watch;
import io.daxcovid.local.process.LogFile;
import io.daxcovid.local.process.StartException;
import io.daxcovid.local.supervise.Supervisor;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Waits for the first result of this start and reports import and computation on the way. */
public final class FirstResult {
  private static final long POLL_MILLIS = 200;
  private static final int DATASETS = 2;

  private final WebClient web;
  private final ImportLog importLog;
  private final Supervisor supervisor;
  private final Console console;

  public FirstResult(WebClient web, LogFile importLog, Supervisor supervisor, Console console) {
    this.web = web;
    this.importLog = new ImportLog(importLog);
    this.supervisor = supervisor;
    this.console = console;
  }

  /**
   * @return the published run's id
   * @throws NoResultException if the import was refused, the computation failed for good, or the
   *     time is up
   * @throws StartException if a program ends again and again
   */
  public String await(Instant start, Duration limit)
      throws NoResultException, StartException, InterruptedException {
    Watch total = Watch.start();
    Optional<Watch> computing = Optional.empty();
    while (total.elapsed().compareTo(limit) < 0) {
      Progress progress = look(start);
      if (computing.isEmpty()
          && (progress instanceof Progress.Computing || progress instanceof Progress.Published)) {
        reportImport(total);
        computing = Optional.of(Watch.start());
      }
      if (progress instanceof Progress.Published published) {
        console.step("compute", published.words(start), computing.get().elapsed());
        return published.runId();
      }
      refuse(progress);
      Thread.sleep(POLL_MILLIS);
    }
    throw new NoResultException(
        "No result after %d s. The logs of importer and controller say more."
            .formatted(limit.toSeconds()));
  }

  private Progress look(Instant start) throws StartException, InterruptedException {
    Optional<String> hopeless = supervisor.hopeless();
    if (hopeless.isPresent()) {
      throw new StartException(hopeless.get());
    }
    Map<String, Set<String>> imported = importLog.snapshots();
    return web.get("api/v1/meta", Meta.class)
        .map(meta -> Progress.of(meta, imported, start, DATASETS))
        .orElseGet(Progress.Importing::new);
  }

  private void reportImport(Watch total) {
    importLog
        .imported()
        .forEach(
            (dataset, one) -> console.step("import", dataset + " " + one.words(), total.elapsed()));
  }

  private static void refuse(Progress progress) throws NoResultException {
    if (progress instanceof Progress.Refused refused) {
      throw new NoResultException(
          "The import was refused.%n%s"
              .formatted(String.join(System.lineSeparator(), refused.reasons())));
    }
    if (progress instanceof Progress.Unreachable unreachable) {
      throw new NoResultException(
          "Not every source answered; the importer goes on trying.%n%s"
              .formatted(String.join(System.lineSeparator(), unreachable.reasons())),
          true);
    }
    if (progress instanceof Progress.Failed failed) {
      throw new NoResultException(
          "The computation failed. %s%nStarting again tries again.".formatted(failed.reason()));
    }
  }
}
