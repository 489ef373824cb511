package io.daxcovid.web.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.local.testing.EmbeddedDatabase;
import io.daxcovid.statistics.CaseTransform;
import io.daxcovid.statistics.Method;
import io.daxcovid.web.answer.LoadRows;
import io.daxcovid.web.area.Metric;
import io.daxcovid.web.fixture.LoadWriter;
import io.daxcovid.web.fixture.MadeUp;
import io.daxcovid.web.fixture.Runs;
import io.daxcovid.web.load.LoadRef;
import io.daxcovid.web.load.Select;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a question costs the database, by its own count of the rows that it touched. */
class StoredFamilyIT {
  private static EmbeddedDatabase database;
  private static long load;

  @BeforeAll
  static void start() throws SQLException {
    database = EmbeddedDatabase.start();
    try (LoadWriter writer = new LoadWriter(database.connect(database.writer()))) {
      load = writer.write(Runs.id(1), MadeUp.year());
      writer.cube(load, MadeUp.year());
      writer.publish(load, Runs.id(1), 1);
    }
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void the_best_two_cost_a_few_rows_whatever_the_family() throws SQLException {
    try (Connection connection = database.connect(database.reader())) {
      StoredFamily family = family(connection);
      long before = touched(connection);
      assertThat(family.best(2)).hasSize(2);
      long best = touched(connection) - before;
      assertThat(family.searched()).hasSize(4 * 61);
      long all = touched(connection) - before - best;

      assertThat(best).isLessThan(4 * 2 + 4);
      assertThat(all).isGreaterThan(4 * 61);
    }
  }

  private static StoredFamily family(Connection connection) {
    LoadRef ref = new LoadRef(load, "local/dax-covid", Runs.id(1), 3, null, null, List.of());
    return new StoredFamily(
        new LoadRows(ref, connection), Metric.CASES, CaseTransform.GROWTH7, Method.PEARSON);
  }

  private static long touched(Connection connection) throws SQLException {
    return Select.list(
            connection,
            row -> row.getLong("Value"),
            "SHOW SESSION STATUS WHERE Variable_name LIKE 'Handler_read%'")
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }
}
