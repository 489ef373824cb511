package io.daxcovid.importer.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.snapshot.Revisions;
import io.daxcovid.importer.RealData;
import io.daxcovid.importer.TestManifest;
import io.daxcovid.importer.TestSpool;
import io.daxcovid.importer.format.DatasetParsers;
import io.daxcovid.importer.rows.Content;
import io.daxcovid.importer.rows.RowJoin;
import io.daxcovid.importer.rows.RowReader;
import io.daxcovid.importer.rows.RowSorter;
import io.daxcovid.importer.source.Received;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ECDC changed from file to file, with the counts that another program took. */
class RealRevisionsTest {
  /** Each file is read once. */
  private static final Map<String, Content> READ = new HashMap<>();

  private static final String PREFIX = "ecdc-casedistribution-daily-2020-";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          03-28-latin1.csv.gz | 03-30.csv.gz | 390 | 6 | 0 | {name=6}
          03-30.csv.gz | 04-23.json.gz | 4886 | 7710 | 0 | {cases=49, continent=7710, deaths=14, name=99}
          04-23.json.gz | 06-18-bom-blank-deaths.csv.gz | 11499 | 12324 | 163 | {cases=132, country_code=216, deaths=59, population=12211}
          06-18-bom-blank-deaths.csv.gz | 12-14.csv.gz | 37968 | 4169 | 0 | {cases=846, continent=97, deaths=451, population=3415}
          12-14.csv.gz | 12-14.json.gz | 0 | 0 | 0 | {}
          """)
  void each_file_is_compared_with_the_one_before(
      String before, String after, long added, long revised, long vanished, String columns)
      throws IOException {
    Revisions revisions = compare(before, after);

    assertThat(revisions.added()).isEqualTo(added);
    assertThat(revisions.revised()).isEqualTo(revised);
    assertThat(revisions.vanished()).isEqualTo(vanished);
    assertThat(revisions.revisedByColumn()).hasToString(columns);
  }

  @Test
  void the_largest_changes_are_those_that_were_in_the_news() throws IOException {
    assertThat(compare("04-23.json.gz", "06-18-bom-blank-deaths.csv.gz").largest())
        .filteredOn(change -> change.column().equals("cases"))
        .extracting(change -> change.member() + " " + change.before() + " -> " + change.after())
        .containsExactly(
            "ES 3658 -> -713",
            "ES 4517 -> 7691",
            "ES 2833 -> 5446",
            "ES 6023 -> 3667",
            "ES 4218 -> 2218");
    assertThat(compare("06-18-bom-blank-deaths.csv.gz", "12-14.csv.gz").largest())
        .anyMatch(
            change ->
                change.column().equals("deaths")
                    && change.date().equals(LocalDate.of(2020, 5, 25))
                    && change.before().isEmpty()
                    && change.after().equals("-1918"));
  }

  private static Revisions compare(String before, String after) throws IOException {
    RevisionTally tally = new RevisionTally(Dataset.ECDC_CASES.schema());
    try (RowReader old = content(before).open(Dataset.ECDC_CASES.schema());
        RowReader rows = content(after).open(Dataset.ECDC_CASES.schema())) {
      RowJoin.walk(old, rows, tally);
    }
    return tally.of(TestManifest.of(LocalDate.of(2020, 12, 1)));
  }

  private static Content content(String file) throws IOException {
    if (!READ.containsKey(file)) {
      RowSorter sorter = new RowSorter(TestSpool.get());
      new DatasetParsers(Clock.systemUTC())
          .of(Dataset.ECDC_CASES)
          .parse(Received.of(RealData.file(PREFIX + file)), sorter);
      READ.put(file, sorter.finish(Dataset.ECDC_CASES.schema()));
    }
    return READ.get(file);
  }
}
