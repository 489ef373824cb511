package io.daxcovid.web.correlation;

import io.daxcovid.web.answer.Answer;
import io.daxcovid.web.answer.DataEndpoint;
import io.daxcovid.web.query.Parameter;
import io.daxcovid.web.query.Values;
import java.util.List;

/** {@code /correlation/pairs}: what a coefficient is computed from. */
public final class PairsEndpoint implements DataEndpoint {
  @Override
  public String path() {
    return "/api/v1/correlation/pairs";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return CorrelationParameters.with(CorrelationParameters.LAG);
  }

  @Override
  public Question question(Values values) {
    int lag = values.get(CorrelationParameters.LAG);
    CorrelationQuery query = CorrelationParameters.query(values, new LagRange(lag, lag));
    return rows -> {
      Coefficients.Subject subject = Coefficients.subject(rows, query);
      CorrelationHead head = CorrelationHead.of(rows.reference(), query, subject);
      PairsAnswer answer =
          new PairsAnswer(
              head,
              lag,
              PairsAnswer.pairs(Coefficients.aligned(rows, query.pairing(), subject), lag));
      return new Answer(answer, answer.table());
    };
  }
}
