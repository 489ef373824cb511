import io.daxcovid.operator.runner.sparkoperator.SparkApplication;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When somebody who watches a namespace has seen each SparkApplication. */
final class Sightings implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final Map<String, Sighting> seen = new ConcurrentHashMap<>();
  private final SharedIndexInformer<SparkApplication> informer;

  /**
   * @param at {@link System#nanoTime}
   */
  record Sighting(SparkApplication application, long at) {}

  Sightings(KubernetesClient client, String namespace) {
    informer =
        client
            .resources(SparkApplication.class)
            .inNamespace(namespace)
            .inform(
                new ResourceEventHandler<>() {
                  @Override
                  public void onAdd(SparkApplication added) {
                    long now = System.nanoTime();
                    seen.putIfAbsent(added.getMetadata().getName(), new Sighting(added, now));
                  }

                  @Override
                  public void onUpdate(SparkApplication before, SparkApplication now) {}

                  @Override
                  public void onDelete(SparkApplication gone, boolean unknown) {}
                });
  }

  /** Forgets what was seen up to now; what comes later is new. */
  void forget() {
    seen.clear();
  }

  /** Those that were seen since; exactly so many, if nobody makes too many. */
  List<Sighting> await(int count) throws InterruptedException {
    Until.holds(count + " SparkApplications", LIMIT, () -> seen.size() >= count);
    return List.copyOf(seen.values());
  }

  @Override
  public void close() {
    informer.close();
  }
}
