package io.daxcovid.web.correlation;

import io.daxcovid.web.answer.Answer;
import io.daxcovid.web.answer.DataEndpoint;
import io.daxcovid.web.query.Parameter;
import io.daxcovid.web.query.Values;
import java.util.List;

/** {@code /correlation/rolling}: the coefficient of one area within windows of trading days. */
public final class RollingEndpoint implements DataEndpoint {
  private static final Parameter<Integer> WINDOW =
      Parameter.choice("window", List.of(30, 60, 90), String::valueOf);

  @Override
  public String path() {
    return "/api/v1/correlation/rolling";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return CorrelationParameters.with(CorrelationParameters.LAG, WINDOW);
  }

  @Override
  public Question question(Values values) {
    int lag = values.get(CorrelationParameters.LAG);
    int window = values.get(WINDOW);
    CorrelationQuery query = CorrelationParameters.query(values, new LagRange(lag, lag));
    return rows -> {
      Coefficients.Subject subject = Coefficients.subject(rows, query);
      List<Window> windows =
          Window.all(
              Coefficients.aligned(rows, query.pairing(), subject), query.pairing(), lag, window);
      CorrelationHead head = CorrelationHead.of(rows.reference(), query, subject);
      RollingAnswer answer = new RollingAnswer(head, lag, window, windows);
      return new Answer(answer, answer.table());
    };
  }
}
