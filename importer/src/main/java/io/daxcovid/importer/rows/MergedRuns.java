package io.daxcovid.importer.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** Several sorted runs as one; each run's file is gone when it is closed. */
final class MergedRuns implements Iterator<Line>, AutoCloseable {
  private final List<SortedRun> runs = new ArrayList<>();
  private final PriorityQueue<SortedRun> queue =
      new PriorityQueue<>(Comparator.comparing(SortedRun::head, Line.ORDER));

  MergedRuns(List<Path> files) throws IOException {
    for (Path file : files) {
      SortedRun run = SortedRun.open(file);
      runs.add(run);
      enqueue(run);
    }
  }

  private void enqueue(SortedRun run) {
    if (!run.isAtEnd()) {
      queue.add(run);
    }
  }

  @Override
  public boolean hasNext() {
    return !queue.isEmpty();
  }

  @Override
  public Line next() {
    if (queue.isEmpty()) {
      throw new NoSuchElementException();
    }
    SortedRun run = queue.remove();
    Line line = run.head();
    run.advance();
    enqueue(run);
    return line;
  }

  @Override
  public void close() throws IOException {
    for (SortedRun run : runs) {
      run.close();
    }
  }
}
