package io.daxcovid.importer.format.cases;

import io.daxcovid.importer.format.record.Records;
import io.daxcovid.importer.rows.RowSink;
import java.io.IOException;
import java.util.List;

/**
 * How the columns of a file with one record per indicator are called.
 *
 * @param weekly true if {@code year_week} is the time, else {@code date} is
 */
public record IndicatorLayout(
    String name, String code, AreaCodes codes, String count, boolean weekly)
    implements CasesFormat {
  public static final IndicatorLayout NATIONAL_DAILY =
      new IndicatorLayout("country", "country_code", AreaCodes.THREE_LETTERS, "daily_count", false);
  public static final IndicatorLayout NATIONAL_WEEKLY =
      new IndicatorLayout("country", "country_code", AreaCodes.THREE_LETTERS, "weekly_count", true);
  public static final IndicatorLayout EU_WEEKLY =
      new IndicatorLayout("location_name", "location", AreaCodes.TWO_LETTERS, "value", true);

  @Override
  public List<String> read(Records records, RowSink rows) throws IOException {
    return new IndicatorCases(records, this, rows).read(records);
  }
}
