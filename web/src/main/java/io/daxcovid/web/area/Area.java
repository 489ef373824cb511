package io.daxcovid.web.area;

import io.daxcovid.web.load.Select;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * @param id geoId, {@code continent:Europe} or {@code world}
 * @param kind country, continent or world
 * @param population null where the source has none
 */
public record Area(
    String id,
    String kind,
    String name,
    String continent,
    Long population,
    LocalDate firstDate,
    LocalDate lastDate) {
  static final String COLUMNS =
      "area, kind, name, continent, population, first_date, last_date FROM result_area";

  static Area of(ResultSet row) throws SQLException {
    return new Area(
        row.getString("area"),
        row.getString("kind"),
        row.getString("name"),
        row.getString("continent"),
        Select.whole(row, "population"),
        row.getObject("first_date", LocalDate.class),
        row.getObject("last_date", LocalDate.class));
  }
}
