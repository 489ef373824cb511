package io.daxcovid.web.correlation;

import io.daxcovid.web.answer.LoadRows;
import io.daxcovid.web.index.IndexDay;
import io.daxcovid.web.index.IndexKind;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The index asked for.
 *
 * @param best whether it is the one that the job has correlated with
 */
record ChosenIndex(IndexKind kind, boolean best, List<IndexDay> days) {

  /**
   * @throws io.daxcovid.web.http.ProblemException if the load does not have it
   */
  static ChosenIndex of(LoadRows rows, Optional<IndexKind> asked) throws SQLException {
    List<IndexKind> kinds = IndexKind.present(rows);
    IndexKind kind = IndexKind.choose(kinds, asked);
    return new ChosenIndex(kind, kind == kinds.get(0), IndexDay.read(rows, kind));
  }
}
