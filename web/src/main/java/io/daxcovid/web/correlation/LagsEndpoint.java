package io.daxcovid.web.correlation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.daxcovid.web.answer.Answer;
import io.daxcovid.web.answer.DataEndpoint;
import io.daxcovid.web.query.Parameter;
import io.daxcovid.web.query.Values;
import java.util.List;

/** {@code /correlation/lags}: the same pair at every lag of a range. */
public final class LagsEndpoint implements DataEndpoint {
  @Override
  public String path() {
    return "/api/v1/correlation/lags";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return CorrelationParameters.with(CorrelationParameters.LAGS);
  }

  @Override
  public Question question(Values values) {
    CorrelationQuery query =
        CorrelationParameters.query(values, values.get(CorrelationParameters.LAGS));
    return rows -> {
      Coefficients.Found found = Coefficients.find(rows, query);
      CorrelationHead head = CorrelationHead.of(rows.reference(), query, found.subject());
      return new Answer(new ManyLags(head, found.lags()), CorrelationTable.of(head, found.lags()));
    };
  }

  record ManyLags(@JsonUnwrapped CorrelationHead head, List<Coefficient> lags) {}
}
