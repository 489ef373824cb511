package io.daxcovid.web.index;

import com.fasterxml.jackson.annotation.JsonValue;
import io.daxcovid.web.answer.LoadRows;
import io.daxcovid.web.http.ProblemException;
import io.daxcovid.web.query.Parameter;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which index: the DAX itself, the equal-weighted composite, or the original's plain sum. */
public enum IndexKind {
  REFERENCE,
  COMPOSITE,
  SUM;

  public static final Parameter<IndexKind> PARAMETER =
      Parameter.optionalChoice("kind", List.of(values()), IndexKind::id);

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kinds a load has, the best first. */
  public static List<IndexKind> present(LoadRows rows) throws SQLException {
    Set<String> found =
        Set.copyOf(
            rows.list(
                row -> row.getString("kind"),
                "SELECT DISTINCT kind FROM result_index WHERE load_id = ?"));
    return Arrays.stream(values()).filter(kind -> found.contains(kind.id())).toList();
  }

  /**
   * The kind asked for; the best there is if none was. The job correlates with that one, too.
   *
   * @throws ProblemException if the load does not have it
   */
  public static IndexKind choose(List<IndexKind> present, Optional<IndexKind> asked) {
    if (asked.isPresent() && present.contains(asked.get())) {
      return asked.get();
    }
    if (asked.isPresent() || present.isEmpty()) {
      throw ProblemException.parameter(
          PARAMETER.name(),
          "this run has no such index; it has: "
              + present.stream().map(IndexKind::id).collect(Collectors.joining(", ")));
    }
    return present.get(0);
  }
}
