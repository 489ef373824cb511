package io.daxcovid.operator.runner.driver;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The driver pods of an attempt, by a live list: no cache tells of one that came just now. */
public record DriverPods(KubernetesClient client, String namespace, Map<String, String> labels) {
  public List<DriverPod> list() {
    return pods().stream().map(DriverPod::of).toList();
  }

  /**
   * Asks those at work to end; those that were asked long ago are not asked any more.
   *
   * @param longAgo who was to be gone by then is ended at once
   */
  public void end(Instant longAgo) {
    for (DriverPod driver : list()) {
      if (driver.alive() && driver.deleting().isEmpty()) {
        client.pods().inNamespace(namespace).withName(driver.name()).delete();
      } else if (driver.alive() && driver.deleting().get().isBefore(longAgo)) {
        client.pods().inNamespace(namespace).withName(driver.name()).withGracePeriod(0).delete();
      }
    }
  }

  private List<Pod> pods() {
    return client.pods().inNamespace(namespace).withLabels(labels).list().getItems();
  }
}
