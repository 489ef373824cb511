package io.daxcovid.controller.notification;

import java.util.Optional;

/** What the topics have said up to now; never blocks. */
public interface Feed {
  FeedView view();

  /** Why nothing is heard now, and what would help; empty while all is well. */
  default Optional<String> trouble() {
    return Optional.empty();
  }
}
