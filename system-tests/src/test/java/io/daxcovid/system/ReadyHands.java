package io.daxcovid.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Says of every workload that it is ready and of the pipeline that it has published, where nobody
 * else does: the programs that run pods are not there.
 */
record ReadyHands(FitCluster cluster, ScheduledExecutorService clock) implements AutoCloseable {
  static ReadyHands on(FitCluster cluster) {
    ReadyHands hands = new ReadyHands(cluster, Executors.newSingleThreadScheduledExecutor());
    ScheduledFuture<?> unused =
        hands.clock.scheduleWithFixedDelay(hands::all, 0, 500, TimeUnit.MILLISECONDS);
    return hands;
  }

  private void all() {
    try {
      for (JsonNode one : objects("deployments,statefulsets")) {
        long replicas = one.at("/spec/replicas").asLong();
        long seen = one.at("/metadata/generation").asLong();
        if (one.at("/status/observedGeneration").asLong() != seen) {
          say(one, ready(one.path("kind").asText(), replicas, seen));
        }
      }
      for (JsonNode job : objects("jobs")) {
        if (!job.path("status").has("completionTime")) {
          say(job, COMPLETE);
        }
      }
      for (JsonNode pipeline : objects("correlationpipelines.daxcovid.io")) {
        if (!pipeline.path("status").has("publishedRun")) {
          say(pipeline, "{\"status\": {\"publishedRun\": {\"runId\": \"0123456789abcdef0123\"}}}");
        }
      }
    } catch (AssertionError e) {
      // What was there a moment ago is gone, or not there yet: the next look tells.
      return;
    }
  }

  private Iterable<JsonNode> objects(String kinds) {
    return cluster.kubectl().get(kinds, "--all-namespaces").path("items");
  }

  private void say(JsonNode object, String status) {
    new Kubectl(object.at("/metadata/namespace").asText(), cluster.kubectl().program())
        .run(
            List.of(
                    "patch",
                    object.path("kind").asText() + "/" + object.at("/metadata/name").asText(),
                    "--subresource=status",
                    "--type=merge",
                    "-p",
                    status)
                .toArray(String[]::new));
  }

  private static String ready(String kind, long replicas, long seen) {
    return """
        {"status": {"observedGeneration": %2$d, "replicas": %1$d, "readyReplicas": %1$d, "updatedReplicas": %1$d,
         "availableReplicas": %1$d%3$s}}"""
        .formatted(
            replicas, seen, kind.equals("StatefulSet") ? ", \"currentReplicas\": " + replicas : "");
  }

  private static final String COMPLETE =
      """
      {"status": {"startTime": "2026-01-01T00:00:00Z", "completionTime": "2026-01-01T00:00:01Z", "succeeded": 1,
       "conditions": [{"type": "SuccessCriteriaMet", "status": "True", "lastTransitionTime": "2026-01-01T00:00:01Z"},
       {"type": "Complete", "status": "True", "lastTransitionTime": "2026-01-01T00:00:01Z"}]}}""";

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
