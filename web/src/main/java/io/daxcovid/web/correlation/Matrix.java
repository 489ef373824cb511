package io.daxcovid.web.correlation;

import io.daxcovid.statistics.Correction;
import io.daxcovid.web.answer.LoadRows;
import io.daxcovid.web.area.Area;
import io.daxcovid.web.area.Areas;
import io.daxcovid.web.http.ProblemException;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;

/**
 * All areas at the lags asked for, from the cube where it has them. Their family is what the run
 * has looked at, all its areas at all its lags, also where only some lags are shown: to look at
 * fewer of them afterwards makes none of them more certain.
 *
 * @param searched the lags of the family
 * @param size of the family: its coefficients with a p
 * @param members at the lags shown: area by area in the order of {@code areas}, lag by lag
 */
record Matrix(
    List<Area> areas,
    ChosenIndex index,
    LagRange shown,
    LagRange searched,
    int size,
    List<Member> members) {
  private static final int MOST = 50_000;

  static Matrix find(LoadRows rows, Pairing pairing, LagRange shown, Correction correction)
      throws SQLException {
    List<Area> areas = Areas.byId(rows);
    ChosenIndex index = ChosenIndex.of(rows, pairing.kind());
    LagRange own = LagRange.of(rows.load().analysis());
    LagRange searched = own.with(shown);
    boolean covered = searched.equals(own) && pairing.stored(rows.load().analysis(), index);
    StoredFamily stored = new StoredFamily(rows, pairing.metric(), pairing.x(), pairing.method());
    requireFew(areas.size(), shown);
    if (covered && correction == Correction.BENJAMINI_HOCHBERG) {
      OptionalInt size = stored.size();
      List<Member> members = size.isPresent() ? stored.members(shown) : List.of();
      if (size.isPresent() && members.size() == areas.size() * shown.size()) {
        return new Matrix(areas, index, shown, searched, size.getAsInt(), members);
      }
    }
    requireFew(areas.size(), searched);
    List<Member> family = covered ? stored.members(searched) : List.of();
    if (family.size() < areas.size() * searched.size()) {
      family = new ComputedFamily(rows, pairing, index).members(areas, searched);
    }
    List<Member> members =
        Member.corrected(family, correction).stream()
            .filter(member -> shown.contains(member.coefficient().lag()))
            .toList();
    int size = (int) family.stream().filter(member -> member.coefficient().p() != null).count();
    return new Matrix(areas, index, shown, searched, size, members);
  }

  /**
   * @throws ProblemException if so many would not fit into the memory of this program, with others
   *     who ask at the same time
   */
  static void requireFew(int areas, LagRange lags) {
    long all = (long) areas * lags.size();
    if (all > MOST) {
      throw ProblemException.parameter(
          CorrelationParameters.LAGS.name(),
          "%d areas at the lags %s are %d coefficients, more than %d; ask for fewer lags, or for"
                  .formatted(areas, lags, all, MOST)
              + " one area at /api/v1/correlation/lags");
    }
  }
}
