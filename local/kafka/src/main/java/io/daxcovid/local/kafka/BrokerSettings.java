package io.daxcovid.local.kafka;

import java.nio.file.Path;
import java.util.Properties;

/** One node that is broker and controller; nothing waits for replicas that will never come. */
final class BrokerSettings {
  private BrokerSettings() {}

  static Properties of(Addresses addresses, Path records) {
    Properties settings = new Properties();
    settings.setProperty("process.roles", "broker,controller");
    settings.setProperty("node.id", "1");
    settings.setProperty("controller.quorum.voters", "1@" + addresses.controller());
    settings.setProperty("controller.listener.names", "CONTROLLER");
    settings.setProperty("listeners", addresses.listeners());
    settings.setProperty("advertised.listeners", addresses.advertisedListeners());
    settings.setProperty(
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SASL_PLAINTEXT:SASL_PLAINTEXT");
    addresses.gate().ifPresent(gate -> gate.addTo(settings));
    settings.setProperty("log.dirs", records.toString());
    settings.setProperty("num.partitions", "1");
    settings.setProperty("default.replication.factor", "1");
    settings.setProperty("min.insync.replicas", "1");
    settings.setProperty("offsets.topic.replication.factor", "1");
    settings.setProperty("offsets.topic.num.partitions", "1");
    settings.setProperty("transaction.state.log.replication.factor", "1");
    settings.setProperty("transaction.state.log.min.isr", "1");
    settings.setProperty("transaction.state.log.num.partitions", "1");
    settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
    settings.setProperty("share.coordinator.state.topic.min.isr", "1");
    settings.setProperty("group.initial.rebalance.delay.ms", "0");
    // After a kill, the controller waits until the dead broker's session is over.
    settings.setProperty("broker.heartbeat.interval.ms", "500");
    settings.setProperty("broker.session.timeout.ms", "6000");
    settings.setProperty("num.network.threads", "1");
    settings.setProperty("num.io.threads", "2");
    // The log cleaner's default buffer is half of a small heap.
    settings.setProperty("log.cleaner.dedupe.buffer.size", "8388608");
    settings.setProperty("log.segment.bytes", "16777216");
    return settings;
  }
}
