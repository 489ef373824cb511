package io.daxcovid.local.state;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Tells once when room in the state folder becomes scarce, and once when there is enough again.
 *
 * @param scarce whether that was told last
 */
record Room(Path folder, boolean scarce) {
  /** Below this HDFS and Kafka begin to refuse writes. */
  private static final long NEEDED = 200L << 20;

  /** More than what is needed, so that nobody hears of the same shortage again and again. */
  private static final long ENOUGH = 2 * NEEDED;

  Room seeing(long free) {
    return new Room(folder, scarce ? free < ENOUGH : free < NEEDED);
  }

  /** What to tell a person after looking again. */
  Optional<String> change(Room before, long free) {
    if (scarce == before.scarce) {
      return Optional.empty();
    }
    return Optional.of(
        scarce
            ? "Only %d MB are free in %s: make room. Until then nothing new can be imported or computed; what is published stays."
                .formatted(free >> 20, folder)
            : "There is room again in %s: the work goes on.".formatted(folder));
  }
}
