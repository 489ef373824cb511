package io.daxcovid.importer.source.http;

import io.daxcovid.importer.pace.Backoff;
import io.daxcovid.importer.pace.Deadline;
import io.daxcovid.importer.pace.SettableTime;
import io.daxcovid.importer.source.http.PatientFetcher.Pace;
import io.daxcovid.importer.spool.RawFile;
import io.daxcovid.importer.spool.Spool;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A fetcher whose clock stands still and whose pauses are written down instead of waited. */
public final class HttpRig implements BeforeEachCallback, AfterEachCallback {
  public static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  static final Limits SHORT =
      new Limits(
          Duration.ofSeconds(5),
          Duration.ofSeconds(2),
          Duration.ofSeconds(1),
          Duration.ofMillis(2500),
          100_000);

  /** Time of one cycle, which passes in pauses alone. */
  public static final Duration WHOLE = Duration.ofMinutes(2);

  public final SettableTime time = new SettableTime();
  private Path folder;
  public SourceServer server;
  public Spool spool;
  public final List<Duration> pauses = new ArrayList<>();

  /** The program ends with this pause, and with each one after it. */
  public int lastPause = Integer.MAX_VALUE;

  public final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

  /** Names that the tests know, all on the internet but one. */
  static final NameResolver NAMES =
      host ->
          List.of(
              InetAddress.getByAddress(
                  host,
                  host.startsWith("inside")
                      ? new byte[] {10, 0, 0, 7}
                      : new byte[] {93, (byte) 184, 1, 1}));

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("dax-covid-importer-test");
    server = SourceServer.start();
    spool = Spool.open(folder, Spool.LARGEST_FILE);
  }

  HttpSettings settings() {
    return settings(Set.of(Authority.of(server.uri("/"))), Set.of(), SHORT);
  }

  static HttpSettings settings(Set<Authority> configured, Set<Authority> wellKnown, Limits limits) {
    return new HttpSettings(
        new HostPolicy(configured, wellKnown, NAMES), ProxyChoice.NONE, limits, "dax-covid/test");
  }

  HttpFetcher fetcher() {
    return new HttpFetcher(settings(), () -> false, clock);
  }

  HttpAnswer ask(String path) throws InterruptedException {
    return fetcher().fetch(Ask.plain(server.uri(path), "file.csv"), spool, deadline());
  }

  /** Three tries, a back-off of 1, 2, 4 s, and no wait beyond a minute. */
  public PatientFetcher patient() {
    Pace pace =
        new Pace(
            3,
            new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(4)),
            Duration.ofMinutes(1),
            WHOLE,
            this::pause);
    return new PatientFetcher(fetcher(), pace, time, new SplittableRandom(1));
  }

  Deadline deadline() {
    return Deadline.in(WHOLE, time);
  }

  private boolean pause(Duration duration) {
    pauses.add(duration);
    time.pass(duration);
    return pauses.size() >= lastPause;
  }

  public URI uri(String path) {
    return server.uri(path);
  }

  public static String text(RawFile file) throws IOException {
    try (var in = file.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    server.close();
    spool.close();
    Files.delete(folder);
  }
}
