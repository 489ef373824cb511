package io.daxcovid.importer.rows;

import io.daxcovid.contract.dataset.Schema;
import io.daxcovid.importer.spool.Spool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Sorts any number of rows in bounded memory. What exceeds the bound goes to the spool as a sorted
 * run; runs are merged at the end, and before that whenever there are too many to read at once.
 * Where it spills never shows in the result.
 */
public final class RowSorter implements RowSink {
  /** A quarter of the smallest heap that the importer is run with. */
  public static final long MEMORY = 32L << 20;

  private static final int RUNS_AT_ONCE = 32;

  private final Spool spool;
  private final long memory;
  private final List<Path> runs = new ArrayList<>();
  private List<Line> lines = new ArrayList<>();
  private long weight;

  public RowSorter(Spool spool) {
    this(spool, MEMORY);
  }

  /**
   * @param memory about so many bytes of lines are held
   */
  RowSorter(Spool spool, long memory) {
    this.spool = spool;
    this.memory = memory;
  }

  @Override
  public void accept(Row row) {
    Line line = row.line();
    lines.add(line);
    weight += line.weight();
    if (weight > memory) {
      spill();
    }
  }

  /**
   * All rows accepted, exact repetitions dropped.
   *
   * @param schema of the rows, which may be known only now
   * @throws RefusedException if two rows have one key and different values, or if there is no row
   */
  public Content finish(Schema schema) {
    if (runs.isEmpty()) {
      lines.sort(Line.ORDER);
      return write(schema, lines.iterator());
    }
    spill();
    try (MergedRuns merged = new MergedRuns(runs)) {
      return write(schema, merged);
    } catch (IOException e) {
      throw spool.failed(e);
    } catch (UncheckedIOException e) {
      throw spool.failed(e.getCause());
    }
  }

  private Content write(Schema schema, Iterator<Line> sorted) {
    try {
      return new ContentWriter(schema).write(spool.newFile(), sorted);
    } catch (IOException e) {
      throw spool.failed(e);
    }
  }

  private void spill() {
    try {
      lines.sort(Line.ORDER);
      Path run = spool.newFile();
      SortedRun.write(run, lines.iterator());
      lines = new ArrayList<>();
      weight = 0;
      runs.add(run);
      if (runs.size() == RUNS_AT_ONCE) {
        mergeRuns();
      }
    } catch (IOException e) {
      throw spool.failed(e);
    } catch (UncheckedIOException e) {
      throw spool.failed(e.getCause());
    }
  }

  private void mergeRuns() throws IOException {
    Path merged = spool.newFile();
    try (MergedRuns all = new MergedRuns(runs)) {
      SortedRun.write(merged, all);
    }
    runs.clear();
    runs.add(merged);
  }
}
