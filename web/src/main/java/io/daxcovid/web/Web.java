package io.daxcovid.web;

import io.daxcovid.web.answer.AnswerBodies;
import io.daxcovid.web.answer.AnswerService;
import io.daxcovid.web.answer.DataEndpoint;
import io.daxcovid.web.area.AreasEndpoint;
import io.daxcovid.web.cache.AnswerCache;
import io.daxcovid.web.cache.MemcachedAnswers;
import io.daxcovid.web.correlation.CorrelationEndpoint;
import io.daxcovid.web.correlation.LagsEndpoint;
import io.daxcovid.web.correlation.MatrixEndpoint;
import io.daxcovid.web.correlation.PairsEndpoint;
import io.daxcovid.web.correlation.RollingEndpoint;
import io.daxcovid.web.correlation.TopEndpoint;
import io.daxcovid.web.health.HealthRoutes;
import io.daxcovid.web.http.HttpServer;
import io.daxcovid.web.http.Route;
import io.daxcovid.web.index.IndexEndpoint;
import io.daxcovid.web.ledger.Ledger;
import io.daxcovid.web.ledger.LedgerRoutes;
import io.daxcovid.web.limit.WaitingRoom;
import io.daxcovid.web.load.Database;
import io.daxcovid.web.load.LoadReader;
import io.daxcovid.web.load.LoadResolver;
import io.daxcovid.web.meta.MetaRoute;
import io.daxcovid.web.method.MethodologyRoute;
import io.daxcovid.web.page.PageRoutes;
import io.daxcovid.web.pipeline.PipelinesRoute;
import io.daxcovid.web.series.SeriesEndpoint;
import io.daxcovid.web.status.StatusBoard;
import io.daxcovid.web.status.StatusTail;
import io.daxcovid.web.warm.Warmup;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The running program: everything wired by hand, closed in reverse order. */
public final class Web implements AutoCloseable {
  private static final List<DataEndpoint> ENDPOINTS =
      List.of(
          new AreasEndpoint(),
          new SeriesEndpoint(),
          new IndexEndpoint(),
          new CorrelationEndpoint(),
          new LagsEndpoint(),
          new RollingEndpoint(),
          new PairsEndpoint(),
          new MatrixEndpoint(),
          new TopEndpoint());

  private static final Map<String, DataEndpoint> BY_PATH =
      ENDPOINTS.stream().collect(Collectors.toMap(DataEndpoint::path, Function.identity()));
  private static final String BUILD = WebBuild.id();

  // A quarter of the server's threads: the others answer what needs no waiting.
  private static final int SEATS = 64;

  private final Database database;
  private final AnswerCache cache;
  private final Optional<StatusTail> tail;
  private final Warmup warmup;
  private final List<Route> routes;
  private final HttpServer server;
  private final int port;

  private Web(WebConfig config, Clock clock) throws IOException {
    PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    StatusBoard board = new StatusBoard();
    WaitingRoom room = new WaitingRoom(SEATS);
    database = new Database(config.database(), room);
    cache =
        config.memcached().isEmpty()
            ? new AnswerCache.None()
            : new MemcachedAnswers(config.memcached(), clock);
    tail = config.kafka().map(kafka -> new StatusTail(board, kafka, clock));
    AnswerBodies bodies = new AnswerBodies(new LoadReader(database), cache, room, meters);
    LoadResolver resolver = new LoadResolver(database, config.pipeline(), room);
    AnswerService answers = new AnswerService(resolver, bodies, BUILD);
    warmup = new Warmup(resolver, answers, BY_PATH, meters);
    routes = routes(resolver, board, answers, meters);
    server = new HttpServer(config.http(), routes, meters);
    tail.ifPresent(StatusTail::start);
    warmup.start();
    port = server.start();
  }

  /**
   * @throws IOException if this machine gives no socket
   */
  public static Web start(WebConfig config, Clock clock) throws IOException {
    return new Web(config, clock);
  }

  public int port() {
    return port;
  }

  List<Route> routes() {
    return routes;
  }

  @Override
  public void close() {
    server.close();
    warmup.close();
    tail.ifPresent(StatusTail::close);
    cache.close();
    database.close();
  }

  private List<Route> routes(
      LoadResolver resolver,
      StatusBoard board,
      AnswerService answers,
      PrometheusMeterRegistry meters) {
    List<Route> all = new ArrayList<>();
    all.add(new MetaRoute(resolver, board, BUILD).route());
    ENDPOINTS.forEach(endpoint -> all.add(answers.route(endpoint)));
    all.addAll(new LedgerRoutes(new Ledger(database), resolver.configured()).routes());
    all.add(new PipelinesRoute(database, board).route());
    all.add(MethodologyRoute.route());
    all.addAll(new HealthRoutes(database, meters).routes());
    all.addAll(new PageRoutes().routes());
    return all;
  }
}
