package io.daxcovid.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Deletes pods as a node that dies does: a second after SIGTERM they are killed. */
record PodsDeleted(List<String> pods) {
  static PodsDeleted none() {
    return new PodsDeleted(new ArrayList<>());
  }

  /** Each that is there now, one after the other; others take their places meanwhile. */
  void everyOneIn(Kubectl namespace) {
    for (JsonNode pod :
        namespace.get("pods", "--field-selector=status.phase=Running").at("/items")) {
      delete(namespace, pod);
    }
  }

  /** One with that label, once it is at work. */
  void oneOf(Kubectl namespace, String label) {
    JsonNode pod =
        await("a pod with " + label)
            .atMost(Duration.ofMinutes(4))
            .pollInterval(Duration.ofMillis(500))
            .until(
                () ->
                    namespace
                        .get("pods", "-l", label, "--field-selector=status.phase=Running")
                        .at("/items/0"),
                found -> !found.isMissingNode());
    delete(namespace, pod);
  }

  private void delete(Kubectl namespace, JsonNode pod) {
    String name = pod.at("/metadata/name").asText();
    namespace.run(
        "delete", "pod", name, "--grace-period=1", "--ignore-not-found", "--timeout=120s");
    pods.add(name);
  }
}
