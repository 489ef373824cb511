package io.daxcovid.local.result;

import java.util.List;
import java.util.Locale;

/** The most certain coefficients, as the web's {@code /api/v1/correlation/top} tells them. */
public record TopCorrelations(String metric, String method, int searched, List<Entry> entries) {
  private static final String PATH = "api/v1/correlation/top?limit=3";

  public TopCorrelations {
    entries = List.copyOf(entries);
  }

  /** Lines for a person; none if the web cannot tell. */
  public static List<String> lines(WebClient web) throws InterruptedException {
    return web.get(PATH, TopCorrelations.class).map(TopCorrelations::lines).orElse(List.of());
  }

  List<String> lines() {
    return entries.stream().map(Entry::line).toList();
  }

  record Entry(
      String area,
      String areaName,
      int lag,
      double r,
      int n,
      double p,
      Double ciLow,
      Double ciHigh,
      double q) {
    String line() {
      return String.format(
          Locale.ROOT,
          "%-24s r %+.2f [%+.2f, %+.2f]  lag %+d  n %d  p %.2g  q %.2g",
          (areaName == null ? area : areaName).replace('_', ' '),
          r,
          ciLow,
          ciHigh,
          lag,
          n,
          p,
          q);
    }
  }
}
