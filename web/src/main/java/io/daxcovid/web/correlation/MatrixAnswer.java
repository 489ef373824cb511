package io.daxcovid.web.correlation;

import io.daxcovid.statistics.Correction;
import io.daxcovid.web.answer.CsvTable;
import io.daxcovid.web.area.Area;
import io.daxcovid.web.correlation.CorrelationHead.Warning;
import io.daxcovid.web.load.LoadRef.RunRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Columns instead of objects: thirteen thousand coefficients would repeat their names thirteen
 * thousand times.
 *
 * @param searched the lags of the family
 * @param familySize coefficients with a p at those lags
 * @param lags those shown, in the order of every row's values
 */
record MatrixAnswer(
    RunRef run,
    String metric,
    String x,
    String y,
    String method,
    String align,
    String kind,
    List<Warning> warnings,
    String correction,
    String searched,
    int familySize,
    List<Integer> lags,
    List<Row> areas) {

  static MatrixAnswer of(RunRef run, Matrix matrix, Pairing pairing, Correction correction) {
    return new MatrixAnswer(
        run,
        pairing.metric().id(),
        pairing.x().id(),
        pairing.y().id(),
        pairing.method().id(),
        pairing.align().id(),
        matrix.index().kind().id(),
        CorrelationHead.warnings(pairing),
        correction.id(),
        matrix.searched().toString(),
        matrix.size(),
        IntStream.rangeClosed(matrix.shown().first(), matrix.shown().last()).boxed().toList(),
        rows(matrix));
  }

  private static List<Row> rows(Matrix matrix) {
    List<Row> rows = new ArrayList<>();
    int width = matrix.shown().size();
    for (int i = 0; i < matrix.areas().size(); i++) {
      Area area = matrix.areas().get(i);
      rows.add(Row.of(area, matrix.members().subList(i * width, (i + 1) * width)));
    }
    return rows;
  }

  CsvTable table() {
    List<List<?>> lines = new ArrayList<>();
    for (Row row : areas) {
      for (int i = 0; i < lags.size(); i++) {
        lines.add(line(row, i));
      }
    }
    return new CsvTable(
        List.of(
            "area",
            "name",
            "metric",
            "x",
            "y",
            "method",
            "align",
            "kind",
            "lag",
            "r",
            "n",
            "n_eff",
            "p",
            "q",
            "reason",
            "correction",
            "family_size",
            "run"),
        lines);
  }

  private List<?> line(Row row, int i) {
    return CsvTable.row(
        row.area,
        row.areaName,
        metric,
        x,
        y,
        method,
        align,
        kind,
        lags.get(i),
        row.r.get(i),
        row.n.get(i),
        row.nEff.get(i),
        row.p.get(i),
        row.q.get(i),
        row.reason.get(i),
        correction,
        familySize,
        run.id());
  }

  /** One area, a value per lag. */
  record Row(
      String area,
      String areaName,
      List<Double> r,
      List<Integer> n,
      List<Double> nEff,
      List<Double> p,
      List<Double> q,
      List<String> reason) {

    static Row of(Area area, List<Member> members) {
      return new Row(
          area.id(),
          area.name(),
          column(members, member -> member.coefficient().r()),
          column(members, member -> member.coefficient().n()),
          column(members, member -> member.coefficient().nEff()),
          column(members, member -> member.coefficient().p()),
          column(members, Member::q),
          column(members, member -> member.coefficient().reason()));
    }

    private static <T> List<T> column(List<Member> members, Function<Member, T> value) {
      return members.stream().map(value).toList();
    }
  }
}
