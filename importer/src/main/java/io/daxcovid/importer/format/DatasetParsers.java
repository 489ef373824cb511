package io.daxcovid.importer.format;

import io.daxcovid.contract.dataset.Dataset;
import java.time.Clock;

/** The parser of each dataset; the compiler asks for one when a dataset is added. */
public final class DatasetParsers {
  private final Clock clock;

  public DatasetParsers(Clock clock) {
    this.clock = clock;
  }

  public DatasetParser of(Dataset dataset) {
    return switch (dataset) {
      case ECDC_CASES, ECDC_CASES_WEEKLY -> new CasesParser();
      case FSE_PRICES -> new PricesParser(new TradingDays(clock));
    };
  }
}
