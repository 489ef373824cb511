package io.daxcovid.operator;

import io.daxcovid.operator.runner.sparkoperator.SparkApplication;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs and publishes every SparkApplication of a namespace, whether an operator lives or not. */
final class ActingSparkOperator implements AutoCloseable {
  private static final int STEP_MS = 250;

  private final Scenario scenario;
  private final Map<String, Pod> drivers = new HashMap<>();
  private final List<String> runs = new CopyOnWriteArrayList<>();
  private final Set<String> ended = new HashSet<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread thread = new Thread(this::act, "acting Spark operator");
  private volatile Throwable trouble;

  private ActingSparkOperator(Scenario scenario) {
    this.scenario = scenario;
    thread.setUncaughtExceptionHandler((same, thrown) -> trouble = thrown);
  }

  static ActingSparkOperator in(Scenario scenario) {
    ActingSparkOperator actor = new ActingSparkOperator(scenario);
    actor.thread.start();
    return actor;
  }

  private void act() {
    try {
      while (!end.await(STEP_MS, TimeUnit.MILLISECONDS)) {
        scenario.applications().forEach(this::step);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void step(SparkApplication application) {
    String name = application.getMetadata().getName();
    Pod driver = drivers.get(name);
    if (driver == null) {
      runs.add(application.getMetadata().getLabels().get("daxcovid.io/run"));
      drivers.put(name, scenario.driverRuns(application));
    } else if (ended.add(name)) {
      scenario.publishes(application, driver);
    }
  }

  /** One for each SparkApplication that ever was, removed ones too. */
  List<String> runs() {
    return List.copyOf(runs);
  }

  @Override
  public void close() {
    end.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (trouble != null) {
      throw new AssertionError("the test's own Spark operator broke", trouble);
    }
  }
}
