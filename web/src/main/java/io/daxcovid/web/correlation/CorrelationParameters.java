package io.daxcovid.web.correlation;

import io.daxcovid.statistics.Alignment;
import io.daxcovid.statistics.CaseTransform;
import io.daxcovid.statistics.IndexTransform;
import io.daxcovid.statistics.Method;
import io.daxcovid.web.area.AreaId;
import io.daxcovid.web.area.Metric;
import io.daxcovid.web.index.IndexKind;
import io.daxcovid.web.query.DateRange;
import io.daxcovid.web.query.Parameter;
import io.daxcovid.web.query.Values;
import java.util.List;
import java.util.stream.Stream;

/** What the correlation endpoints ask. */
final class CorrelationParameters {
  static final int WIDEST_LAG = 30;

  static final Parameter<String> AREA = Parameter.required("area", AreaId::parse);
  static final Parameter<CaseTransform> X =
      Parameter.choice("x", List.of(CaseTransform.values()), CaseTransform::id);
  static final Parameter<Method> METHOD =
      Parameter.choice("method", List.of(Method.values()), Method::id);
  private static final Parameter<IndexTransform> Y =
      Parameter.choice("y", List.of(IndexTransform.values()), IndexTransform::id);
  private static final Parameter<Alignment> ALIGN =
      Parameter.choice("align", List.of(Alignment.values()), Alignment::id);

  static final Parameter<Integer> LAG = Parameter.number("lag", 0, -WIDEST_LAG, WIDEST_LAG);
  static final Parameter<LagRange> LAGS =
      new Parameter<>("lags", false, "-14..14", List.of(), LagRange::parse);

  /** What a whole family shares. */
  static final List<Parameter<?>> PAIRING =
      Stream.concat(
              Stream.<Parameter<?>>of(Metric.PARAMETER, X, Y, METHOD, ALIGN, IndexKind.PARAMETER),
              DateRange.PARAMETERS.stream())
          .toList();

  private CorrelationParameters() {}

  static List<Parameter<?>> with(Parameter<?>... lags) {
    return Stream.of(List.of(AREA), PAIRING, List.of(lags))
        .<Parameter<?>>flatMap(List::stream)
        .toList();
  }

  static CorrelationQuery query(Values values, LagRange lags) {
    return new CorrelationQuery(values.get(AREA), pairing(values), lags);
  }

  static Pairing pairing(Values values) {
    return new Pairing(
        values.get(Metric.PARAMETER),
        values.get(X),
        values.get(Y),
        values.get(METHOD),
        values.get(ALIGN),
        values.find(IndexKind.PARAMETER),
        DateRange.of(values));
  }
}
