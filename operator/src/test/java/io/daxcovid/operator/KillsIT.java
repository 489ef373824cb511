package io.daxcovid.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.controller.notification.TestTopics;
import io.daxcovid.controller.plan.Phase;
import io.daxcovid.local.testing.EmbeddedKafka;
import io.daxcovid.operator.kube.ApiServer;
import io.daxcovid.operator.resource.DecisionRecord;
import io.daxcovid.operator.resource.InputRecord;
import io.daxcovid.operator.runner.cluster.SparkOperatorCrds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whenever the operator is killed, its successor brings the run to its end, and no second one. */
class KillsIT {
  private static final ApiServer SERVER = ApiServer.shared();

  /** From the first word of the status to the last there are fewer. */
  private static final int WRITES = 8;

  private static final int KILLS = Integer.getInteger("dax.kills", 20);
  private static final long SEED = Long.getLong("dax.kills.seed", 20_201_214);

  /** From a notification or a decision on; an idle machine is through with a run by then. */
  private static final int LONGEST_LIFE_MS = Integer.getInteger("dax.kills.life", 1_000);

  private static final Pattern DEATH = Pattern.compile("Killed before (\\w+) \\S+");

  private EmbeddedKafka kafka;
  private TestTopics topics;

  @BeforeEach
  void parts() throws Exception {
    SparkOperatorCrds.install(SERVER);
    kafka = EmbeddedKafka.start();
    topics = new TestTopics(kafka.bootstrap());
    topics.create();
    topics.notifyOf(1, Dataset.ECDC_CASES, Dataset.FSE_PRICES);
  }

  @AfterEach
  void noBroker() {
    if (kafka != null) {
      kafka.close();
    }
  }

  @Test
  void law1_law9_killed_between_any_two_steps() throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    List<Future<String>> lives = new ArrayList<>();
    for (int write = 1; write <= WRITES; write++) {
      String number = Integer.toString(write);
      lives.add(two.submit(() -> killedBefore(number)));
    }
    two.shutdown();
    List<String> deaths = new ArrayList<>();
    for (Future<String> life : lives) {
      deaths.add(life.get(30, TimeUnit.MINUTES));
    }
    System.out.println("Steps: " + deaths);
    assertThat(deaths).as("killed at every step, for the last one lived").endsWith("lived");
    assertThat(deaths).filteredOn(death -> death.contains("POST")).hasSize(1);
    assertThat(deaths).filteredOn(death -> death.contains("PUT")).hasSizeGreaterThanOrEqualTo(4);
  }

  /** Where the operator was killed. */
  private String killedBefore(String write) {
    Scenario scenario = Scenario.in(SERVER);
    Map<String, String> environment = environment(scenario);
    environment.put(MortalOperator.LAST_WRITE, write);
    scenario.apply();
    try (ActingSparkOperator spark = ActingSparkOperator.in(scenario)) {
      String death;
      try (OperatorProcess mortal = OperatorProcess.start(MortalOperator.class, environment)) {
        death = awaitDeath(scenario, mortal);
      }
      scenario.leaseRunsOut();
      try (TestOperator successor =
          TestOperator.start(SERVER, scenario.namespace(), kafka.bootstrap())) {
        scenario.await(
            () -> scenario.published() && scenario.status().activeRun() == null,
            () -> successor.passes().toString());
      }
      assertThat(spark.runs()).as(death).containsExactly(scenario.decision().runId());
      assertThat(scenario.status().publishedRun().runId()).isEqualTo(scenario.decision().runId());
      return death;
    }
  }

  private static String awaitDeath(Scenario scenario, OperatorProcess mortal) {
    scenario.await(() -> !mortal.alive() || scenario.published(), mortal::printed);
    if (mortal.alive()) {
      return "lived";
    }
    assertThat(mortal.awaitEnd(Scenario.PATIENCE))
        .as(mortal::printed)
        .isEqualTo(MortalOperator.KILLED);
    Matcher death = DEATH.matcher(mortal.printed());
    assertThat(death.find()).as(mortal::printed).isTrue();
    return death.group();
  }

  @Test
  void law1_law2_law9_killed_at_any_moment() throws Exception {
    Random moments = new Random(SEED);
    Scenario scenario = Scenario.in(SERVER);
    Map<String, Integer> deaths = new TreeMap<>();
    scenario.apply();
    try (ActingSparkOperator spark = ActingSparkOperator.in(scenario);
        Replicas replicas = new Replicas(scenario, environment(scenario))) {
      for (int version = 2; version < 2 + KILLS; version++) {
        int newest = version;
        replicas.awaitLeader();
        topics.notifyOf(newest, Dataset.ECDC_CASES);
        if (moments.nextBoolean()) {
          scenario.await(() -> decided(scenario, newest), replicas::printed);
        }
        Thread.sleep(moments.nextInt(LONGEST_LIFE_MS));
        replicas.killLeader();
        deaths.merge(reached(scenario, newest), 1, Integer::sum);
      }
      scenario.await(
          () -> reached(scenario, 1 + KILLS).equals(Phase.FINISHED.name()), replicas::printed);
      System.out.printf(
          "%d kills, seed %d: %s; %d runs%n", KILLS, SEED, deaths, spark.runs().size());
      // Inputs that were followed by newer ones before anybody acted on them are passed over.
      assertThat(spark.runs()).doesNotHaveDuplicates().endsWith(scenario.decision().runId());
    }
    assertThat(scenario.status().publishedRun().runId()).isEqualTo(scenario.decision().runId());
  }

  /** What the operator had come to with that version when it was killed. */
  private static String reached(Scenario scenario, long version) {
    return decided(scenario, version) ? scenario.decision().phase().name() : "not decided";
  }

  private static boolean decided(Scenario scenario, long version) {
    return scenario.status().decisions() != null && version(scenario.decision()) >= version;
  }

  /** Of the cases. */
  private static long version(DecisionRecord decision) {
    return decision.inputs().stream()
        .filter(input -> input.dataset().equals(Dataset.ECDC_CASES.id()))
        .mapToLong(InputRecord::version)
        .findFirst()
        .orElse(0);
  }

  private Map<String, String> environment(Scenario scenario) {
    return OperatorProcess.environment(SERVER, scenario.namespace(), kafka.bootstrap());
  }
}
