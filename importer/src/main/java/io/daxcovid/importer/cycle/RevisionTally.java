package io.daxcovid.importer.cycle;

import io.daxcovid.contract.dataset.Schema;
import io.daxcovid.contract.snapshot.Manifest;
import io.daxcovid.contract.snapshot.Revisions;
import io.daxcovid.contract.snapshot.Revisions.Change;
import io.daxcovid.importer.rows.Row;
import io.daxcovid.importer.rows.RowJoin;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Counts how rows differ from those before, and remembers the largest changes. */
final class RevisionTally implements RowJoin.Pairs {
  private final List<ColumnChanges> columns;
  private long added;
  private long revised;
  private long vanished;
  private long unchanged;

  RevisionTally(Schema schema) {
    columns =
        IntStream.range(0, schema.columns().size())
            .filter(i -> !schema.key().contains(schema.columns().get(i)))
            .mapToObj(i -> new ColumnChanges(schema.columns().get(i), i))
            .toList();
  }

  @Override
  public void onlyBefore(Row before) {
    vanished++;
  }

  @Override
  public void onlyAfter(Row after) {
    added++;
  }

  @Override
  public void both(Row before, Row after) {
    if (before.values().equals(after.values())) {
      unchanged++;
    } else {
      revised++;
    }
    columns.forEach(column -> column.look(before, after));
  }

  /**
   * @param before the snapshot whose rows were those before
   */
  Revisions of(Manifest before) {
    SortedMap<String, Long> byColumn = new TreeMap<>();
    columns.stream()
        .filter(column -> column.count() > 0)
        .forEach(column -> byColumn.put(column.name(), column.count()));
    List<Change> largest = columns.stream().flatMap(column -> column.largest().stream()).toList();
    return new Revisions(
        before.id(), before.source(), added, revised, vanished, unchanged, byColumn, largest);
  }
}
