package io.daxcovid.web.correlation;

import io.daxcovid.statistics.AlignedPair;
import io.daxcovid.statistics.CorrelationKernel;
import io.daxcovid.statistics.DailyCounts;
import io.daxcovid.statistics.IndexSeries;
import io.daxcovid.statistics.LaggedCorrelation;
import io.daxcovid.statistics.Series;
import io.daxcovid.web.answer.LoadRows;
import io.daxcovid.web.area.Area;
import io.daxcovid.web.area.AreaCounts;
import io.daxcovid.web.index.IndexDay;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A family that the run did not compute, by the job's own kernel. */
record ComputedFamily(LoadRows rows, Pairing pairing, ChosenIndex index) {
  /** Areas whose counts are in memory at once. */
  private static final int CHUNK = 100;

  /** Without q; in the order of areas and lags. */
  List<Member> members(List<Area> areas, LagRange lags) throws SQLException {
    IndexSeries series = IndexDay.series(index.days());
    List<Member> members = new ArrayList<>(areas.size() * lags.size());
    Series y = null;
    for (int start = 0; start < areas.size(); start += CHUNK) {
      List<Area> chunk = areas.subList(start, Math.min(areas.size(), start + CHUNK));
      Map<String, DailyCounts> counts =
          AreaCounts.read(rows, chunk.stream().map(Area::id).toList(), pairing.metric());
      for (Area area : chunk) {
        DailyCounts own = counts.getOrDefault(area.id(), AreaCounts.none(area));
        AlignedPair pair = pairing.align(own, series);
        // The days, and so y, are the same for all areas; it remembers what they have in common.
        y = y == null ? Series.of(pair.y()) : y;
        add(members, area, Series.of(pair.x()), y, lags);
      }
    }
    return members;
  }

  private void add(List<Member> members, Area area, Series x, Series y, LagRange lags) {
    for (LaggedCorrelation one :
        CorrelationKernel.lags(x, y, lags.first(), lags.last(), pairing.method())) {
      Coefficient coefficient = Coefficient.of(one.lag(), pairing.judged(one.correlation()));
      members.add(new Member(area.id(), coefficient, null));
    }
  }
}
