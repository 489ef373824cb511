package io.daxcovid.system;

import com.fasterxml.jackson.databind.JsonNode;

/** The pods of one attempt. */
record ClusterRun(Kubectl kubectl, String name) {
  private static final String DRIVER = "spark-kubernetes-driver";

  /** What the driver left behind for whoever started it. */
  String lastWords() {
    for (JsonNode pod : kubectl.get("pods", "-l", "spark-role=driver").path("items")) {
      if (pod.at("/metadata/name").asText().startsWith(name)) {
        return terminationMessage(pod);
      }
    }
    throw new AssertionError("No driver pod of " + name);
  }

  private static String terminationMessage(JsonNode pod) {
    for (JsonNode container : pod.at("/status/containerStatuses")) {
      if (container.path("name").asText().equals(DRIVER)) {
        return container.at("/state/terminated/message").asText();
      }
    }
    throw new AssertionError("No container " + DRIVER);
  }

  long executorsStarted() {
    long started = 0;
    for (JsonNode event : kubectl.get("events").path("items")) {
      String pod = event.at("/involvedObject/name").asText();
      if (pod.startsWith(name)
          && pod.contains("-exec-")
          && event.path("reason").asText().equals("Started")) {
        started++;
      }
    }
    return started;
  }
}
