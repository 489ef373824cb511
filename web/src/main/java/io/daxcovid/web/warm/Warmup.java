package io.daxcovid.web.warm;

import io.daxcovid.web.answer.AnswerService;
import io.daxcovid.web.answer.DataEndpoint;
import io.daxcovid.web.http.ProblemException;
import io.daxcovid.web.load.LoadGoneException;
import io.daxcovid.web.load.LoadRef;
import io.daxcovid.web.load.LoadResolver;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for a new publication twice a second, makes the answers that the page begins with, and only
 * then lets readers have it: the first of them finds it warm. Where that takes too long, or the
 * database is away, the readers' own questions decide as ever.
 */
public final class Warmup implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Warmup.class);
  private static final int PERIOD_MILLIS = 500;

  private final LoadResolver resolver;
  private final AnswerService answers;
  private final Map<String, DataEndpoint> endpoints;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread daemon = new Thread(work, "warm-up");
            daemon.setDaemon(true);
            return daemon;
          });
  private final Counter warmed;
  private long warm = -1;

  public Warmup(
      LoadResolver resolver,
      AnswerService answers,
      Map<String, DataEndpoint> endpoints,
      MeterRegistry meters) {
    this.resolver = resolver;
    this.answers = answers;
    this.endpoints = Map.copyOf(endpoints);
    warmed = meters.counter("dax.web.warmups");
  }

  public void start() {
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(this::look, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private void look() {
    try {
      LoadRef newest = resolver.look();
      if (newest.loadId() != warm) {
        StartPage.calls(newest).forEach(call -> prepare(newest, call));
        warm = newest.loadId();
        warmed.increment();
      }
      resolver.announce(newest);
    } catch (ProblemException e) {
      // No data yet, away or busy: whoever asks is told.
    } catch (RuntimeException e) {
      LOG.warn("Looking for a new publication failed: {}", e.toString());
      LOG.debug("Where it failed", e);
    }
  }

  /** What cannot be prepared is made, or refused, when somebody asks. */
  private void prepare(LoadRef load, StartPage.Call call) {
    try {
      answers.prepare(load, endpoints.get(call.path()), call.query());
    } catch (ProblemException | LoadGoneException e) {
      LOG.debug("{} of load {} is not prepared: {}", call.path(), load.loadId(), e.getMessage());
    }
  }
}
