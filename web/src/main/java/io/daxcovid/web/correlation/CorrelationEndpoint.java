package io.daxcovid.web.correlation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.daxcovid.web.answer.Answer;
import io.daxcovid.web.answer.DataEndpoint;
import io.daxcovid.web.query.Parameter;
import io.daxcovid.web.query.Values;
import java.util.List;

/** {@code /correlation}: one coefficient. */
public final class CorrelationEndpoint implements DataEndpoint {
  @Override
  public String path() {
    return "/api/v1/correlation";
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
      Coefficients.Found found = Coefficients.find(rows, query);
      CorrelationHead head = CorrelationHead.of(rows.reference(), query, found.subject());
      return new Answer(
          new OneLag(head, found.lags().get(0)), CorrelationTable.of(head, found.lags()));
    };
  }

  record OneLag(@JsonUnwrapped CorrelationHead head, @JsonUnwrapped Coefficient coefficient) {}
}
