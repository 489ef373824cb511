package io.daxcovid.web.correlation;

import io.daxcovid.statistics.Correction;
import io.daxcovid.web.answer.Answer;
import io.daxcovid.web.answer.DataEndpoint;
import io.daxcovid.web.query.Parameter;
import io.daxcovid.web.query.Values;
import java.util.ArrayList;
import java.util.List;

/** {@code /correlation/matrix}: every area at every lag of a range, corrected as one family. */
public final class MatrixEndpoint implements DataEndpoint {
  private static final Parameter<Correction> CORRECTION =
      Parameter.choice("correction", List.of(Correction.values()), Correction::id);

  @Override
  public String path() {
    return "/api/v1/correlation/matrix";
  }

  @Override
  public List<Parameter<?>> parameters() {
    List<Parameter<?>> parameters = new ArrayList<>(CorrelationParameters.PAIRING);
    parameters.add(CorrelationParameters.LAGS);
    parameters.add(CORRECTION);
    return List.copyOf(parameters);
  }

  @Override
  public Question question(Values values) {
    Pairing pairing = CorrelationParameters.pairing(values);
    LagRange lags = values.get(CorrelationParameters.LAGS);
    Correction correction = values.get(CORRECTION);
    return rows -> {
      Matrix matrix = Matrix.find(rows, pairing, lags, correction);
      MatrixAnswer answer = MatrixAnswer.of(rows.reference(), matrix, pairing, correction);
      return new Answer(answer, answer.table());
    };
  }
}
