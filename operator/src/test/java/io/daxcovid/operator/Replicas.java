package io.daxcovid.operator;

import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Two operators of one namespace, as they are shipped: who is killed is replaced by a new one. */
final class Replicas implements AutoCloseable {
  private static final int REPLICAS = 2;

  private final Scenario scenario;
  private final Map<String, String> environment;
  private final Map<String, OperatorProcess> alive = new HashMap<>();
  private int started;

  Replicas(Scenario scenario, Map<String, String> environment) {
    this.scenario = scenario;
    this.environment = new HashMap<>(environment);
    this.environment.put("DAX_LEASE_DURATION", "6s");
    fill();
  }

  /** As a cluster does, one that gave up its lease on a busy machine included. */
  private void fill() {
    alive.values().removeIf(operator -> !operator.alive());
    while (alive.size() < REPLICAS) {
      startAnother();
    }
  }

  private void startAnother() {
    String name = "operator-" + ++started;
    environment.put("DAX_POD_NAME", name);
    alive.put(name, OperatorProcess.start(environment));
  }

  String awaitLeader() {
    scenario.await(
        () -> {
          fill();
          return leader().isPresent();
        },
        this::printed);
    return leader().orElseThrow();
  }

  private Optional<String> leader() {
    return scenario.lease().map(this::holder).filter(alive::containsKey);
  }

  private String holder(Lease lease) {
    return lease.getSpec().getHolderIdentity();
  }

  void killLeader() {
    alive.remove(leader().orElseGet(this::awaitLeader)).kill();
    scenario.leaseRunsOut();
    fill();
  }

  String printed() {
    return alive.values().stream().map(OperatorProcess::printed).collect(Collectors.joining("\n"));
  }

  @Override
  public void close() {
    alive.values().forEach(OperatorProcess::close);
  }
}
