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
        list          what is in quarantine, and why
        show <id>     one of it: its first lines, and how it differs from the last good snapshot
        accept <id>   publish it
        reject <id>   put it away for good: the same content is not asked about again\
      """;

  /** Until it is stopped. */
  record Run() implements Command {}

  /** One cycle. */
  record Once() implements Command {}

  /** What is in quarantine. */
  record ShowAll() implements Command {}

  /** One entry of the quarantine. */
  record Show(SnapshotId id) implements Command {}

  /** Out of quarantine, into the snapshots. */
  record Accept(SnapshotId id) implements Command {}

  /** Out of quarantine, for good. */
  record Reject(SnapshotId id) implements Command {}

  /**
   * @return empty if the words make no command
   * @throws IllegalArgumentException if the id is malformed
   */
  static Optional<Command> parse(List<String> words) {
    if (words.size() == 1) {
      return switch (words.get(0)) {
        case "run" -> Optional.of(new Run());
        case "once" -> Optional.of(new Once());
        case "list" -> Optional.of(new ShowAll());
        default -> Optional.empty();
      };
    }
    return words.size() == 2 ? ofEntry(words.get(0), words.get(1)) : Optional.empty();
  }

  private static Optional<Command> ofEntry(String word, String id) {
    return switch (word) {
      case "show" -> Optional.of(new Show(new SnapshotId(id)));
      case "accept" -> Optional.of(new Accept(new SnapshotId(id)));
      case "reject" -> Optional.of(new Reject(new SnapshotId(id)));
      default -> Optional.empty();
    };
  }
}
