package io.daxcovid.importer.notify;

import io.daxcovid.contract.message.Topics;
import io.daxcovid.kafka.KafkaAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates both topics where they are not there: compacted, one partition, as many replicas as the
 * broker's default says. A reader that came first may have made a broker create one that is not
 * compacted; that is put right, or old keys would vanish after a week.
 */
final class TopicSetup implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicSetup.class);
  private static final int PARTITIONS = 1;

  private final Admin admin;

  private TopicSetup(Admin admin) {
    this.admin = admin;
  }

  static TopicSetup of(KafkaAddress kafka) {
    return new TopicSetup(
        Admin.create(
            kafka.client(
                Map.of(
                    AdminClientConfig.CLIENT_ID_CONFIG,
                    "dax-importer-topics",
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    10_000,
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                    15_000))));
  }

  void ensure() throws InterruptedException, ExecutionException {
    for (String topic : List.of(Topics.SNAPSHOTS, Topics.STATUS)) {
      if (!create(topic)) {
        compact(topic);
      }
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }

  private boolean create(String topic) throws InterruptedException, ExecutionException {
    NewTopic wanted =
        new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())
            .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
    KafkaFuture<Void> created = admin.createTopics(List.of(wanted)).all();
    try {
      created.get();
      LOG.info("Created the topic {}", topic);
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicExistsException) {
        return false;
      }
      throw e;
    }
  }

  private void compact(String topic) throws InterruptedException, ExecutionException {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    String policy =
        admin
            .describeConfigs(List.of(resource))
            .all()
            .get()
            .get(resource)
            .get(TopicConfig.CLEANUP_POLICY_CONFIG)
            .value();
    if (!policy.equals(TopicConfig.CLEANUP_POLICY_COMPACT)) {
      Collection<AlterConfigOp> change =
          List.of(
              new AlterConfigOp(
                  new ConfigEntry(
                      TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT),
                  AlterConfigOp.OpType.SET));
      admin.incrementalAlterConfigs(Map.of(resource, change)).all().get();
      LOG.warn("The topic {} had cleanup.policy={}; it is compacted now", topic, policy);
    }
  }
}
