package io.daxcovid.operator.lead;

import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderCallbacks;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfiguration;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfigurationBuilder;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Of all replicas the one that holds the lease acts. One that loses it ends: whatever it still
 * believes is old, and the next start is a clean one.
 */
public final class Leadership {
  private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);

  private final KubernetesClient client;
  private final LeaseSettings settings;
  private final String namespace;
  private final String identity;
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile boolean stopping;
  private volatile boolean lost;
  private volatile boolean leading;

  public Leadership(KubernetesClient client, LeaseSettings settings, String namespace) {
    this.client = client;
    this.settings = settings;
    this.namespace = namespace;
    this.identity = settings.identity().orElseGet(() -> UUID.randomUUID().toString());
  }

  public LeaderElectionConfiguration configuration() {
    return LeaderElectionConfigurationBuilder.aLeaderElectionConfiguration(settings.name())
        .withLeaseNamespace(namespace)
        .withIdentity(identity)
        .withLeaseDuration(settings.duration())
        .withRenewDeadline(settings.renewDeadline())
        .withRetryPeriod(settings.retryPeriod())
        // It would end the process in the middle of things; we end in order.
        .withExitOnStopLeading(false)
        .withLeaderCallbacks(new LeaderCallbacks(this::won, this::lost, leader -> {}))
        .build();
  }

  private void won() {
    leading = true;
    LOG.info("{} leads", identity);
  }

  private void lost() {
    leading = false;
    if (!stopping) {
      LOG.error(
          "{} could not renew the lease {}/{} and leads no more: this process ends, its successor"
              + " goes on",
          identity,
          namespace,
          settings.name());
      lost = true;
      end.countDown();
    }
  }

  public boolean leading() {
    return leading;
  }

  /** Returns when the process is to end: asked to, or because the lease is lost. */
  public void await() throws InterruptedException {
    end.await();
  }

  public void stop() {
    stopping = true;
    end.countDown();
  }

  /** The process ended by itself. */
  public boolean wasLost() {
    return lost;
  }

  /** After everything has stopped: nobody need wait for the lease to run out. */
  public void release() {
    if (lost) {
      // It is not ours, and the API server may be away: asking would hold up our end.
      return;
    }
    try {
      Lease lease = client.leases().inNamespace(namespace).withName(settings.name()).get();
      if (lease != null && identity.equals(lease.getSpec().getHolderIdentity())) {
        lease.getSpec().setHolderIdentity("");
        lease.getSpec().setLeaseDurationSeconds(1);
        client.resource(lease).update();
      }
    } catch (KubernetesClientException e) {
      LOG.info("the lease runs out by itself: {}", e.getMessage());
    }
  }
}
