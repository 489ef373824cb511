package io.daxcovid.importer;

import io.daxcovid.importer.cycle.Console;
import io.daxcovid.importer.cycle.CycleOutcome;
import io.daxcovid.importer.cycle.HdfsWords;
import io.daxcovid.importer.cycle.NotAcceptableException;
import io.daxcovid.importer.spool.SpoolException;
import java.io.IOException;
import java.util.List;

/**
 * What a person asks about the quarantine, answered on the console.
 *
 * @param hdfs its address, for messages
 */
record QuarantineCommands(Importer importer, Console console, String hdfs) {
  CycleOutcome run(Command command) throws InterruptedException {
    try {
      return answer(command);
    } catch (NotAcceptableException e) {
      console.attention().println(e.getMessage());
      return CycleOutcome.REFUSED;
    } catch (SpoolException e) {
      console.attention().println(e.getMessage());
      return CycleOutcome.DISK_UNUSABLE;
    } catch (IOException e) {
      console.attention().println("HDFS at %s cannot be used: %s".formatted(hdfs, HdfsWords.of(e)));
      return CycleOutcome.HDFS_UNREACHABLE;
    }
  }

  private CycleOutcome answer(Command command)
      throws IOException, InterruptedException, NotAcceptableException {
    if (command instanceof Command.Accept accept) {
      return importer.acceptance().accept(accept.id());
    }
    if (command instanceof Command.Reject reject) {
      return importer.acceptance().reject(reject.id());
    }
    List<String> lines =
        command instanceof Command.Show show
            ? importer.inspection().show(show.id())
            : importer.inspection().list();
    lines.forEach(console.progress()::println);
    return CycleOutcome.GOOD;
  }
}
