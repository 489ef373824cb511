package io.daxcovid.local.system;

import io.daxcovid.local.console.Console;
import io.daxcovid.local.console.Watch;
import io.daxcovid.local.parts.SearchPath;
import io.daxcovid.local.parts.SparkHome;
import io.daxcovid.local.process.LogFile;
import io.daxcovid.local.process.Repository;
import io.daxcovid.local.process.StartException;
import io.daxcovid.local.result.FirstResult;
import io.daxcovid.local.result.NoResultException;
import io.daxcovid.local.result.TopCorrelations;
import io.daxcovid.local.result.WebClient;
import io.daxcovid.local.source.Sources;
import io.daxcovid.local.state.Endpoints;
import io.daxcovid.local.state.Leftovers;
import io.daxcovid.local.state.RoomWatch;
import io.daxcovid.local.state.StateFolder;
import io.daxcovid.local.supervise.RestartPause;
import io.daxcovid.local.supervise.Supervisor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All parts and programs of one start, in one state folder. */
public final class LocalSystem implements AutoCloseable {
  private static final Duration RESULT_LIMIT = Duration.ofMinutes(10);

  private final Repository repository;
  private final StateFolder state;
  private final Console console;
  private final Clock clock;
  private final Supervisor supervisor;
  private final RoomWatch room;
  private final Watch watch = Watch.start();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile boolean failed;

  public LocalSystem(Repository repository, StateFolder state, Console console, Clock clock) {
    this.repository = repository;
    this.state = state;
    this.console = console;
    this.clock = clock;
    room = new RoomWatch(state.path(), console);
    supervisor = new Supervisor(console, Leftovers.of(state.path()), RestartPause.USUAL);
  }

  /** Starts everything. */
  public Started start(Sources sources, Optional<Integer> wantedPort, String importerCommand)
      throws StartException, IOException, InterruptedException {
    int port = WebPort.choose(wantedPort);
    Path folder = state.path();
    room.start();
    Leftovers.of(folder).end();
    Parts parts = Parts.choose(repository, folder, SearchPath.ofThisMachine());
    new PartsStart(supervisor, console, Programs.PIPELINE).start(parts);
    Instant start = clock.instant();
    Programs programs = new Programs(repository, folder, parts, sources, importerCommand, start);
    LogFile importLog = LogFile.from(programs.log("importer"));
    startPrograms(programs, port);
    return new Started(parts, new WebClient(port), start, importLog);
  }

  public void awaitResult(Started started)
      throws NoResultException, StartException, InterruptedException {
    new FirstResult(started.web(), started.importLog(), supervisor, console)
        .await(started.programsAt(), RESULT_LIMIT);
  }

  private void startPrograms(Programs programs, int port)
      throws StartException, IOException, InterruptedException {
    Watch starting = Watch.start();
    SparkHome spark = SparkHome.create(repository, state.path().resolve("spark-home"));
    programs.endpoints().write(state.path());
    supervisor.start(programs.importer());
    supervisor.start(programs.controller(spark));
    supervisor.start(programs.web(port));
    console.step("programs", "importer, controller, web", starting.elapsed());
  }

  /** What a person wants to know of a running system. */
  public void summary(Started started) throws InterruptedException {
    console.line("");
    console.line("  page       " + started.web().address());
    console.line("  database   " + started.parts().database().server().description());
    console.line("  cache      " + started.parts().memcached().description());
    String intro = "  certain    ";
    for (String line : TopCorrelations.lines(started.web())) {
      console.line(intro + line);
      intro = " ".repeat(intro.length());
    }
    console.line("  state      " + state.path() + (state.temporary() ? " (until the end)" : ""));
    console.line("  logs       " + state.logs());
    console.line("  metrics    " + metrics(started));
    console.line("  in all     " + seconds(watch));
  }

  private String metrics(Started started) {
    return Stream.of(
            MetricsAddress.in(state.logs().resolve("importer.log")).stream(),
            MetricsAddress.in(state.logs().resolve("controller.log")).stream(),
            Stream.of(started.web().address() + "metrics"))
        .flatMap(addresses -> addresses)
        .collect(Collectors.joining(" "));
  }

  /** Until somebody ends this process. */
  public void stay() throws InterruptedException {
    console.line("Ctrl-C stops everything.");
    new java.util.concurrent.CountDownLatch(1).await();
  }

  /** The logs will be wanted: they stay until the next start. */
  public void keepLogs() {
    failed = true;
  }

  /** Programs first, then the parts they use; nothing is left behind. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    Watch ending = Watch.start();
    room.close();
    supervisor.giveUp();
    supervisor.stop(Programs.NAMES);
    supervisor.stop(PartsStart.NAMES);
    try {
      Endpoints.remove(state.path());
      if (failed) {
        state.leave();
      } else {
        state.close();
      }
    } catch (IOException e) {
      console.line("The state folder " + state.path() + " cannot be tidied up: " + e);
    }
    console.line("Stopped in " + seconds(ending) + "; nothing is left running.");
    if (failed) {
      console.line("The logs stay until the next start: " + state.logs());
    }
  }

  private static String seconds(Watch watch) {
    return String.format(Locale.ROOT, "%.1f s", watch.elapsed().toMillis() / 1000.0);
  }
}
