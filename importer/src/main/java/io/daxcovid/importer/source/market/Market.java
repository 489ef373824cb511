package io.daxcovid.importer.source.market;

import io.daxcovid.importer.source.http.Ask;
import io.daxcovid.importer.source.http.Judge;
import java.time.Duration;
import java.time.LocalDate;

/** A site that gives the prices of one symbol per request. */
public interface Market extends Judge {
  /** For messages. */
  String title();

  /** Of the files it sends: csv or json. */
  String ending();

  Ask ask(Listing listing, LocalDate from);

  /** Between two requests. */
  Duration pause();
}
