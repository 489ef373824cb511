package io.daxcovid.web.correlation;

import io.daxcovid.web.load.LoadRef.RunRef;
import java.time.LocalDate;
import java.util.List;

/**
 * What was correlated, the same for one lag and for many.
 *
 * @param from first trading day within the range that both sides have; null if there is none
 * @param to last such day
 */
record CorrelationHead(
    RunRef run,
    String area,
    String areaName,
    String metric,
    String x,
    String y,
    String method,
    String align,
    String kind,
    LocalDate from,
    LocalDate to,
    List<Warning> warnings) {
  private static final Warning LEVELS =
      new Warning(
          "levels",
          "Both series are levels that drift. Such series seem related even when they have nothing"
              + " to do with each other; use growth against return instead.");

  static CorrelationHead of(RunRef run, CorrelationQuery query, Coefficients.Subject subject) {
    Pairing pairing = query.pairing();
    return new CorrelationHead(
        run,
        subject.area().id(),
        subject.area().name(),
        pairing.metric().id(),
        pairing.x().id(),
        pairing.y().id(),
        pairing.method().id(),
        pairing.align().id(),
        subject.index().kind().id(),
        subject.days().first(),
        subject.days().last(),
        warnings(pairing));
  }

  static List<Warning> warnings(Pairing pairing) {
    return pairing.levelsOnBothSides() ? List.of(LEVELS) : List.of();
  }

  /** Something a reader must know before the number. */
  record Warning(String code, String text) {}
}
