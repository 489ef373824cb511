package io.daxcovid.importer;

import io.daxcovid.contract.snapshot.SnapshotId;
import java.util.List;
import java.util.Optional;

/** What a person wants of the importer. */
sealed interface Command {
  String USAGE =
      """
      Usage:
        run           import now and then at every interval, until it is stopped
        once          import once; exit code 0 if every dataset is in good order
        accept <id>   publish what is in quarantine under this id\
      """;

  /** Until it is stopped. */
  record Run() implements Command {}

  /** One cycle. */
  record Once() implements Command {}

  /** Out of quarantine. */
  record Accept(SnapshotId id) implements Command {}

  /**
   * @return empty if the words make no command
   * @throws IllegalArgumentException if the id is malformed
   */
  static Optional<Command> parse(List<String> words) {
    if (words.equals(List.of("run"))) {
      return Optional.of(new Run());
    }
    if (words.equals(List.of("once"))) {
      return Optional.of(new Once());
    }
    return words.size() == 2 && words.get(0).equals("accept")
        ? Optional.of(new Accept(new SnapshotId(words.get(1))))
        : Optional.empty();
  }
}
