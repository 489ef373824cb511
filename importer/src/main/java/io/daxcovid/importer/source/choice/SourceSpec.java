package io.daxcovid.importer.source.choice;

import io.daxcovid.importer.source.market.Listing;
import io.daxcovid.importer.source.market.Site;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** What a person chose as a source, understood but not opened. */
public sealed interface SourceSpec {
  /** A file, or a folder of files. */
  record Files(Path path) implements SourceSpec {}

  /** One file on a server. */
  record Url(URI uri) implements SourceSpec {}

  /** Prices, one request per symbol. */
  record Prices(Site site, List<Listing> listings) implements SourceSpec {
    public Prices {
      listings = List.copyOf(listings);
    }
  }

  /**
   * What another source holds, day after day.
   *
   * @param every so often comes the next step
   */
  record Replay(SourceSpec of, LocalDate from, int stepDays, Duration every)
      implements SourceSpec {}
}
