package io.daxcovid.contract.dataset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The registry of datasets. Another dataset is one constant here and one parser in the importer.
 */
public enum Dataset {
  /** One row per area and report date. Keyed by geoId, because names and country codes change. */
  ECDC_CASES(
      "ecdc-cases",
      new Schema(
          "ecdc-cases-daily",
          1,
          List.of("geo_id", "date"),
          List.of(
              "geo_id",
              "date",
              "name",
              "country_code",
              "continent",
              "population",
              "cases",
              "deaths"))),
  /**
   * One row per area and ISO week, which is named by the Monday it begins with. Never joined to
   * days, and so its columns bear other names.
   */
  ECDC_CASES_WEEKLY(
      "ecdc-cases-weekly",
      new Schema(
          "ecdc-cases-weekly",
          1,
          List.of("geo_id", "week_start"),
          List.of(
              "geo_id",
              "week_start",
              "name",
              "country_code",
              "continent",
              "population",
              "cases_weekly",
              "deaths_weekly"))),
  /** One row per symbol and trading day; the reference index is the symbol {@code ^GDAXI}. */
  FSE_PRICES(
      "fse-prices",
      new Schema(
          "fse-prices-daily",
          1,
          List.of("symbol", "date"),
          List.of("symbol", "date", "open", "high", "low", "close", "volume")));

  /** What a correlation is computed from, day by day: the inputs of every run. */
  public static final List<Dataset> INPUTS = List.of(ECDC_CASES, FSE_PRICES);

  /** The symbol under which {@link #FSE_PRICES} carries the DAX itself. */
  public static final String REFERENCE_INDEX = "^GDAXI";

  private final String id;
  private final Schema schema;

  Dataset(String id, Schema schema) {
    this.id = id;
    this.schema = schema;
  }

  @JsonValue
  public String id() {
    return id;
  }

  public Schema schema() {
    return schema;
  }

  public static Optional<Dataset> of(String id) {
    return Arrays.stream(values()).filter(dataset -> dataset.id.equals(id)).findFirst();
  }

  /**
   * @throws IllegalArgumentException for an unknown id, naming the known ones
   */
  @JsonCreator
  public static Dataset require(String id) {
    return of(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Unknown dataset '%s', known are %s"
                        .formatted(
                            id,
                            Arrays.stream(values())
                                .map(Dataset::id)
                                .collect(Collectors.joining(", ")))));
  }
}
