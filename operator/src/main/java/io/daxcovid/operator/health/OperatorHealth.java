package io.daxcovid.operator.health;

import io.daxcovid.health.Probes;
import io.daxcovid.health.Verdict;
import io.javaoperatorsdk.operator.RuntimeInfo;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Live: no reconcile hangs. Ready: what the cluster has was read and is watched, and what the
 * topics have likewise. A replica that does not lead is ready, too: it can take over at once.
 */
public final class OperatorHealth implements Probes {
  private final Probes topics;
  private final BooleanSupplier started;
  private final Supplier<Collection<String>> deaf;

  /**
   * @param topics whether they were read, and whether reconciles move
   * @param started all informers were in step once
   * @param deaf what is not watched now
   */
  OperatorHealth(Probes topics, BooleanSupplier started, Supplier<Collection<String>> deaf) {
    this.topics = topics;
    this.started = started;
    this.deaf = deaf;
  }

  public static OperatorHealth of(Probes topics, RuntimeInfo cluster) {
    return new OperatorHealth(topics, cluster::isStarted, () -> unhealthy(cluster));
  }

  @Override
  public Verdict live() {
    return topics.live();
  }

  @Override
  public Verdict ready() {
    if (!started.getAsBoolean()) {
      return Verdict.bad("what the API server has was not read yet");
    }
    Collection<String> silent = deaf.get();
    return silent.isEmpty()
        ? topics.ready()
        : Verdict.bad("the API server does not tell of " + String.join(", ", silent));
  }

  private static Collection<String> unhealthy(RuntimeInfo cluster) {
    Collection<String> names = new TreeSet<>();
    cluster.unhealthyEventSources().values().stream().map(Map::keySet).forEach(names::addAll);
    return names;
  }
}
