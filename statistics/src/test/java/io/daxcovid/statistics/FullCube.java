package io.daxcovid.statistics;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** All areas, metrics, three x, three methods and 61 lags, with q over each family. */
final class FullCube {
  private static final List<CaseTransform> TRANSFORMS =
      List.of(CaseTransform.GROWTH7, CaseTransform.LOGDIFF, CaseTransform.LEVEL);
  private static final int WIDEST = 30;

  private final List<Cell> cells = new ArrayList<>();

  /**
   * @param family metric, x and method
   */
  record Cell(String area, String family, int lag, Correlation correlation) {}

  static FullCube of(RealSeries real) {
    FullCube cube = new FullCube();
    real.counts()
        .forEach(
            (areaAndMetric, counts) -> {
              int slash = areaAndMetric.indexOf('/');
              String area = areaAndMetric.substring(0, slash);
              String metric = areaAndMetric.substring(slash + 1);
              Series y = null;
              for (CaseTransform x : TRANSFORMS) {
                AlignedPair pair =
                    Aligner.align(
                        counts,
                        real.index(),
                        x,
                        IndexTransform.RETURN,
                        Alignment.TRADING,
                        null,
                        null);
                y = y == null ? Series.of(pair.y()) : y;
                cube.add(area, metric + "," + x.id(), Series.of(pair.x()), y);
              }
            });
    return cube;
  }

  private void add(String area, String metricAndX, Series x, Series y) {
    for (Method method : Method.values()) {
      for (LaggedCorrelation lag : CorrelationKernel.lags(x, y, -WIDEST, WIDEST, method)) {
        cells.add(new Cell(area, metricAndX + "," + method.id(), lag.lag(), lag.correlation()));
      }
    }
  }

  List<Cell> cells() {
    return cells;
  }

  /** One q per cell, in their order. */
  List<OptionalDouble> q() {
    Map<String, List<Integer>> families = new TreeMap<>();
    for (int i = 0; i < cells.size(); i++) {
      families.computeIfAbsent(cells.get(i).family, key -> new ArrayList<>()).add(i);
    }
    List<OptionalDouble> q =
        new ArrayList<>(cells.stream().map(c -> OptionalDouble.empty()).toList());
    for (List<Integer> members : families.values()) {
      Family family =
          Family.of(
              members.stream().map(i -> cells.get(i).correlation.p()).toList(),
              Correction.BENJAMINI_HOCHBERG);
      for (int i = 0; i < members.size(); i++) {
        q.set(members.get(i), family.q().get(i));
      }
    }
    return q;
  }

  /** As {@code second_opinion.py} reads it. */
  void write(Path file) throws IOException {
    List<OptionalDouble> q = q();
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      out.println("area,metric,x,method,lag,r,n,n_eff,p,p_naive,ci_low,ci_high,q,reason");
      for (int i = 0; i < q.size(); i++) {
        out.println(line(cells.get(i), q.get(i)));
      }
    }
  }

  private static String line(Cell cell, OptionalDouble q) {
    Correlation c = cell.correlation();
    return String.join(
        ",",
        cell.area(),
        cell.family(),
        Integer.toString(cell.lag()),
        text(c.r()),
        Integer.toString(c.n()),
        text(c.nEff()),
        text(c.p()),
        text(c.pNaive()),
        text(c.ciLow()),
        text(c.ciHigh()),
        text(q),
        c.reason().map(Enum::name).orElse(""));
  }

  private static String text(OptionalDouble value) {
    return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
  }
}
