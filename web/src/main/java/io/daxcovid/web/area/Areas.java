package io.daxcovid.web.area;

import io.daxcovid.web.answer.LoadRows;
import io.daxcovid.web.http.ProblemException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The areas of a load. */
public final class Areas {
  private Areas() {}

  static List<Area> all(LoadRows rows) throws SQLException {
    return rows.list(
        Area::of,
        "SELECT "
            + Area.COLUMNS
            + " WHERE load_id = ? ORDER BY FIELD(kind, 'world', 'continent', 'country'), name");
  }

  public static List<Area> byId(LoadRows rows) throws SQLException {
    return rows.list(Area::of, "SELECT " + Area.COLUMNS + " WHERE load_id = ? ORDER BY area");
  }

  /**
   * @param parameter where the ids come from
   * @throws ProblemException naming the ids that the load does not have
   */
  public static List<Area> require(LoadRows rows, String parameter, List<String> ids)
      throws SQLException {
    List<Area> found =
        rows.list(
            Area::of,
            "SELECT %s WHERE load_id = ? AND area IN (%s) ORDER BY area"
                .formatted(Area.COLUMNS, marks(ids)),
            ids.toArray());
    if (found.size() < ids.size()) {
      List<String> known = found.stream().map(Area::id).toList();
      String missing =
          ids.stream().filter(id -> !known.contains(id)).collect(Collectors.joining("', '"));
      throw ProblemException.parameter(
          parameter, "there is no area '%s'; see /api/v1/areas".formatted(missing));
    }
    return found;
  }

  /** As many question marks as there are values to bind. */
  static String marks(List<String> values) {
    return Stream.generate(() -> "?").limit(values.size()).collect(Collectors.joining(", "));
  }
}
