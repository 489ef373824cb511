package io.daxcovid.importer.source.choice;

import io.daxcovid.importer.pace.Backoff;
import io.daxcovid.importer.pace.Stop;
import io.daxcovid.importer.source.Source;
import io.daxcovid.importer.source.choice.SourceSpec.Files;
import io.daxcovid.importer.source.choice.SourceSpec.Prices;
import io.daxcovid.importer.source.choice.SourceSpec.Replay;
import io.daxcovid.importer.source.choice.SourceSpec.Url;
import io.daxcovid.importer.source.file.PathSource;
import io.daxcovid.importer.source.http.HostPolicy;
import io.daxcovid.importer.source.http.HttpSettings;
import io.daxcovid.importer.source.http.HttpSource;
import io.daxcovid.importer.source.http.Limits;
import io.daxcovid.importer.source.http.NameResolver;
import io.daxcovid.importer.source.http.PatientFetcher;
import io.daxcovid.importer.source.http.Rest;
import io.daxcovid.importer.source.kept.KeptSource;
import io.daxcovid.importer.source.market.Fse;
import io.daxcovid.importer.source.market.Market;
import io.daxcovid.importer.source.market.MarketSource;
import io.daxcovid.importer.source.market.Site;
import io.daxcovid.importer.source.market.Stooq;
import io.daxcovid.importer.source.market.Yahoo;
import io.daxcovid.importer.source.replay.ReplayDays;
import io.daxcovid.importer.source.replay.ReplaySource;
import io.daxcovid.importer.spool.Spools;
import io.daxcovid.settings.Secret;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Opens the sources that a person has chosen. */
public final class SourceFactory {
  /** No source has news more often. */
  private static final Duration BETWEEN = Duration.ofMinutes(10);

  private static final Backoff AFTER_FAILURES = new Backoff(Duration.ofMinutes(1), BETWEEN);

  /** A person who has put a missing file in place waits for nothing. */
  private static final Backoff NO_REST = new Backoff(Duration.ZERO, Duration.ZERO);

  private static final Duration FOR_EVER = Duration.ofDays(36_500);

  private final NetworkSettings settings;
  private final String userAgent;
  private final Spools spools;
  private final Duration limit;
  private final Stop stop;
  private final Clock clock;
  private final Map<String, ReplayDays> replays = new TreeMap<>();

  /**
   * @param version of the importer, which says who asks
   * @param limit time that one source has in one cycle
   * @param stop cuts every wait short
   */
  public SourceFactory(
      NetworkSettings settings,
      String version,
      Spools spools,
      Duration limit,
      Stop stop,
      Clock clock) {
    this.settings = settings;
    this.userAgent = settings.userAgent().orElse("dax-covid/" + version);
    this.spools = spools;
    this.limit = limit;
    this.stop = stop;
    this.clock = clock;
  }

  public Source open(ChosenSource chosen) {
    return open(chosen.name(), chosen.spec());
  }

  private Source open(String name, SourceSpec spec) {
    if (spec instanceof Replay replay) {
      return new ReplaySource(
          name,
          kept(name, replay.of(), FOR_EVER),
          replays.computeIfAbsent(
              replay.from() + " " + replay.stepDays(),
              days -> new ReplayDays(replay.from(), replay.stepDays())),
          replay.every());
    }
    return spec instanceof Files ? direct(name, spec) : kept(name, spec, BETWEEN);
  }

  private Source kept(String name, SourceSpec spec, Duration between) {
    Backoff afterFailures = spec instanceof Files ? NO_REST : AFTER_FAILURES;
    return new KeptSource(direct(name, spec), spools, between, afterFailures, clock);
  }

  private Source direct(String name, SourceSpec spec) {
    if (spec instanceof Files files) {
      return new PathSource(name, files.path());
    }
    if (spec instanceof Url url) {
      return new HttpSource(name, url.uri(), fetcher(List.of(url.uri())), new Rest(clock));
    }
    Prices prices = (Prices) spec;
    return new MarketSource(
        name, market(prices.site()), prices.listings(), fetcher(List.of()), new Rest(clock));
  }

  private Market market(Site site) {
    return switch (site) {
      case YAHOO -> new Yahoo(settings.sites().yahoo());
      case STOOQ ->
          new Stooq(settings.sites().stooq(), settings.stooqKey().map(Secret::reveal), clock);
      case FSE -> new Fse(settings.sites().fse(), settings.fseKey().map(Secret::reveal), clock);
    };
  }

  private PatientFetcher fetcher(List<URI> ofSource) {
    HostPolicy hosts = settings.hosts(ofSource, NameResolver.SYSTEM);
    return PatientFetcher.open(
        new HttpSettings(hosts, settings.proxy(), Limits.USUAL, userAgent), limit, stop, clock);
  }
}
