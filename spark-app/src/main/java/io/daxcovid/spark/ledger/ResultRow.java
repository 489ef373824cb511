package io.daxcovid.spark.ledger;

import io.daxcovid.statistics.Correlation;
import io.daxcovid.statistics.LaggedCorrelation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** A row of a result table, without the load that it will belong to. */
public sealed interface ResultRow {

  ResultTable table();

  /** Values in the order of the table's columns after {@code load_id}; null is NULL. */
  List<Object> values();

  /**
   * @param continent null for the world
   * @param population null if unknown
   */
  record Area(
      String area,
      String kind,
      String name,
      String continent,
      Long population,
      LocalDate firstDate,
      LocalDate lastDate)
      implements ResultRow {
    @Override
    public ResultTable table() {
      return ResultTable.AREA;
    }

    @Override
    public List<Object> values() {
      return listOf(area, kind, name, continent, population, firstDate, lastDate);
    }
  }

  /** Missing is null, never 0. */
  record Counts(String area, LocalDate day, Long cases, Long deaths) implements ResultRow {
    @Override
    public ResultTable table() {
      return ResultTable.COUNTS;
    }

    @Override
    public List<Object> values() {
      return listOf(area, day, cases, deaths);
    }
  }

  /**
   * @param open null where it is not known for every member
   * @param logReturn null on the first day
   */
  record IndexDay(
      String kind,
      LocalDate day,
      Double open,
      double level,
      Double logReturn,
      int members,
      int winsorised)
      implements ResultRow {
    @Override
    public ResultTable table() {
      return ResultTable.INDEX;
    }

    @Override
    public List<Object> values() {
      return listOf(kind, day, open, level, logReturn, members, winsorised);
    }
  }

  /**
   * One coefficient.
   *
   * @param q empty where there is no p
   */
  record Coefficient(
      String metric,
      String transform,
      String method,
      String area,
      LaggedCorrelation lagged,
      OptionalDouble q)
      implements ResultRow {
    @Override
    public ResultTable table() {
      return ResultTable.CORRELATION;
    }

    @Override
    public List<Object> values() {
      Correlation correlation = lagged.correlation();
      return listOf(
          metric,
          transform,
          method,
          area,
          lagged.lag(),
          nullable(correlation.r()),
          correlation.n(),
          nullable(correlation.nEff()),
          nullable(correlation.p()),
          nullable(correlation.pNaive()),
          nullable(correlation.ciLow()),
          nullable(correlation.ciHigh()),
          nullable(q),
          correlation.reason().map(Enum::name).orElse(null));
    }
  }

  /**
   * What was looked at together.
   *
   * @param size coefficients with a p
   */
  record Family(String metric, String transform, String method, int size) implements ResultRow {
    @Override
    public ResultTable table() {
      return ResultTable.FAMILY;
    }

    @Override
    public List<Object> values() {
      return listOf(metric, transform, method, size);
    }
  }

  /**
   * The best lag of an area, among those of the other areas.
   *
   * @param place from 1, the most certain first
   */
  record Best(String metric, String transform, String method, int place, String area, int lag)
      implements ResultRow {
    @Override
    public ResultTable table() {
      return ResultTable.BEST;
    }

    @Override
    public List<Object> values() {
      return listOf(metric, transform, method, place, area, lag);
    }
  }

  private static Double nullable(OptionalDouble value) {
    return value.isPresent() ? (Double) value.getAsDouble() : null;
  }

  /** Unlike {@code List.of}, takes nulls. */
  private static List<Object> listOf(Object... values) {
    return Arrays.asList(values);
  }
}
