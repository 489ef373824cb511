package io.daxcovid.importer.cycle;

import io.daxcovid.importer.pace.Stop;
import io.daxcovid.importer.snapshot.ImporterLock;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Waits for the lock for so many tries. The default is longer than a lease's soft limit of 60 s, so
 * an importer that was killed in the middle of its work delays the next one and no more.
 */
public record PatientLock(ImporterLock lock, Stop stop, Duration pause, int tries) {
  public static PatientLock of(ImporterLock lock, Stop stop) {
    return new PatientLock(lock, stop, Duration.ofSeconds(1), 75);
  }

  Optional<ImporterLock.Held> acquire(Runnable waiting) throws IOException, InterruptedException {
    Optional<ImporterLock.Held> held = lock.tryAcquire();
    for (int i = 1; held.isEmpty() && i < tries && !stop.await(pause); i++) {
      if (i == 1) {
        waiting.run();
      }
      held = lock.tryAcquire();
    }
    return held;
  }
}
