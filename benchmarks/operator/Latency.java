import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.operator.runner.sparkoperator.SparkApplication;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;

/**
 * From an acknowledged message to a SparkApplication that somebody sees: the operator, the plain
 * loop and the bare round trip by turns, so that whatever else the machine does hits all alike.
 */
final class Latency implements AutoCloseable {
  private static final int WARMING = 40;
  private static final int READINGS = 200;
  private static final Duration QUIET = Duration.ofMinutes(1);
  private static final String PIPELINE = "dax-covid";

  private final Stage stage;
  private final String bare;
  private final Sightings plainly;
  private final Readings operator = new Readings();
  private final Readings plain = new Readings();
  private final Readings floor = new Readings();
  private SparkApplication newest;
  private Program loop;
  private String plainNamespace;
  private int run;

  Latency(Stage stage) throws Exception {
    this.stage = stage;
    this.plainNamespace = stage.cluster().namespace("plain");
    this.bare = stage.cluster().namespace("bare");
    this.plainly = new Sightings(stage.cluster().admin(), plainNamespace);
  }

  void measure() throws Exception {
    stage.apply(PIPELINE);
    stage.drivers().awaitReason(1, "WaitingForInputs");
    stage.notifications().snapshot(Dataset.FSE_PRICES);
    byOperator();
    loop =
        stage.plainLoop(
            plainNamespace, Template.write(stage.cluster().admin(), newest, stage.work()));
    for (int i = 0; i < WARMING + READINGS; i++) {
      long operatorTook = byOperator();
      long plainTook = byPlainLoop();
      long bareTook = bare();
      if (i >= WARMING) {
        operator.add(operatorTook);
        plain.add(plainTook);
        floor.add(bareTook);
      }
    }
    print();
    Idle.measure(stage.operator(), QUIET);
  }

  private long byOperator() throws Exception {
    stage.sightings().forget();
    long acknowledged = stage.notifications().snapshot(Dataset.ECDC_CASES);
    Sightings.Sighting seen = stage.sightings().await(1).get(0);
    run++;
    newest = seen.application();
    stage.drivers().publish(newest);
    stage.drivers().awaitPublished(1, run);
    return seen.at() - acknowledged;
  }

  private long byPlainLoop() throws Exception {
    plainly.forget();
    long acknowledged = stage.notifications().send(PlainLoop.TOPIC, "plain-" + run, "1");
    return plainly.await(1).get(0).at() - acknowledged;
  }

  private long bare() {
    KubernetesClient client = stage.cluster().admin();
    SparkApplication copy = Template.of(client, newest);
    copy.getMetadata().setName("bare-" + run);
    copy.getMetadata().setNamespace(bare);
    long begin = System.nanoTime();
    client.resource(copy).create();
    return System.nanoTime() - begin;
  }

  private void print() {
    row("acknowledged to visible, p50", operator, 0.5, "25 ms");
    row("acknowledged to visible, p99", operator, 0.99, "250 ms");
    row("the plain loop, p50", plain, 0.5, "");
    row("the plain loop, p99", plain, 0.99, "");
    row("the bare round trip of a create, p50", floor, 0.5, "");
    row("the bare round trip of a create, p99", floor, 0.99, "");
    double half = operator.milliseconds(0.5);
    Table.row("operator : plain loop, p50", "%.2f", half / plain.milliseconds(0.5), "");
    Table.row("operator : bare round trip, p50", "%.2f", half / floor.milliseconds(0.5), "");
  }

  private static void row(String what, Readings readings, double share, String goal) {
    Table.row(what, "%.1f ms", readings.milliseconds(share), goal);
  }

  @Override
  public void close() throws Exception {
    plainly.close();
    if (loop != null) {
      loop.close();
    }
  }
}
