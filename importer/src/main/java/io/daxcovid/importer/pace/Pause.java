package io.daxcovid.importer.pace;

import java.time.Duration;

/** Waiting that can be cut short. */
@FunctionalInterface
public interface Pause {
  /**
   * @return true if the end is wished
   */
  boolean await(Duration duration) throws InterruptedException;
}
