import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.operator.runner.sparkoperator.SparkApplication;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A thousand pipelines on one topic: what one notification leads to, how soon, and at what cost. */
final class Thousand {
  private static final int PIPELINES = 1_000;
  private static final int WAVES = 3;
  private static final int HANDS = 4;

  /** The operator's slow resync comes once in this time, whenever it begins. */
  private static final Duration QUIET = Duration.ofMinutes(5);

  private final Stage stage;

  Thousand(Stage stage) {
    this.stage = stage;
  }

  void measure() throws Exception {
    stage.notifications().snapshot(Dataset.FSE_PRICES);
    all(IntStream.range(0, PIPELINES).mapToObj("pipeline-%d"::formatted).toList(), stage::apply);
    stage.drivers().awaitReason(PIPELINES, "WaitingForInputs");
    for (int wave = 1; wave <= WAVES; wave++) {
      wave(wave);
    }
    plainly();
    Table.row("resident memory, most", "%.0f MiB", stage.operator().mebibytes("VmHWM"), "256 MiB");
    Idle.measure(stage.operator(), QUIET);
  }

  private void wave(int number) throws Exception {
    stage.sightings().forget();
    Duration before = stage.operator().cpu();
    long acknowledged = stage.notifications().snapshot(Dataset.ECDC_CASES);
    List<Sightings.Sighting> seen = stage.sightings().await(PIPELINES);
    double cpu = stage.operator().cpu().minus(before).toMillis() / 1e3;
    long last = seen.stream().mapToLong(Sightings.Sighting::at).max().orElseThrow();
    double seconds = (last - acknowledged) / 1e9;
    all(seen, sighting -> stage.drivers().publish(sighting.application()));
    stage.drivers().awaitPublished(PIPELINES, number);
    int all = stage.sightings().await(PIPELINES).size();
    String what = "notification %d: ".formatted(number);
    Table.row(what + "all are visible after", "%.1f s", seconds, "");
    Table.row(what + "created per second", "%.0f", PIPELINES / seconds, "100");
    Table.row(what + "the operator's processor time meanwhile", "%.1f s", cpu, "");
    Table.row(what + "pipelines with one", "%.0f", pipelines(seen), "1000");
    Table.row(what + "too many", "%.0f", all - PIPELINES, "0");
  }

  /** What this API server takes from one who knows no state, writes nothing down and looks at nothing. */
  private void plainly() throws Exception {
    KubernetesClient client = stage.cluster().admin();
    String namespace = stage.cluster().namespace("plain-thousand");
    SparkApplication any = stage.sightings().await(1).get(0).application();
    try (Sightings plain = new Sightings(client, namespace);
        Program loop =
            stage.plainLoop(namespace, Template.write(client, any, stage.work()))) {
      String count = Integer.toString(PIPELINES);
      long acknowledged = stage.notifications().send(PlainLoop.TOPIC, "plain", count);
      long last =
          plain.await(PIPELINES).stream().mapToLong(Sightings.Sighting::at).max().orElseThrow();
      Table.row(
          "the plain loop: created per second", "%.0f", PIPELINES / ((last - acknowledged) / 1e9), "");
    }
  }

  private static int pipelines(List<Sightings.Sighting> seen) {
    Set<String> names = new HashSet<>();
    for (Sightings.Sighting sighting : seen) {
      SparkApplication application = sighting.application();
      names.add(application.getMetadata().getLabels().get("daxcovid.io/pipeline"));
    }
    return names.size();
  }

  private static <T> void all(List<T> of, Consumer<T> action) throws Exception {
    ExecutorService hands = Executors.newFixedThreadPool(HANDS);
    try {
      List<Future<?>> done = new ArrayList<>();
      of.forEach(one -> done.add(hands.submit(() -> action.accept(one))));
      for (Future<?> one : done) {
        one.get();
      }
    } finally {
      hands.shutdown();
    }
  }
}
