package io.daxcovid.local.controller;

import java.time.Instant;
import java.util.Optional;

/**
 * A process that is recognised after a restart of the controller.
 *
 * @param startedAt tells it from a later process of the same id; null where the system says nothing
 */
record DriverProcess(long pid, Instant startedAt) {
  static DriverProcess of(ProcessHandle handle) {
    return new DriverProcess(handle.pid(), handle.info().startInstant().orElse(null));
  }

  /** Empty if it has ended. */
  Optional<ProcessHandle> alive() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(handle -> DriverProcess.of(handle).equals(this));
  }
}
