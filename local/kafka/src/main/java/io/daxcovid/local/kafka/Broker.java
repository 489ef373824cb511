package io.daxcovid.local.kafka;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** The running broker. */
final class Broker implements AutoCloseable {
  private final KafkaRaftServer server;

  private Broker(KafkaRaftServer server) {
    this.server = server;
  }

  static Broker start(Addresses addresses, Path folder) throws IOException {
    Path records = folder.resolve("records");
    if (!Files.exists(records)) {
      format(addresses, folder, records);
    }
    Properties settings = BrokerSettings.of(addresses, records);
    KafkaRaftServer server =
        new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
    server.startup();
    return new Broker(server);
  }

  /** Once in a folder's life, and a crash meanwhile leaves nothing that looks formatted. */
  private static void format(Addresses addresses, Path folder, Path records) throws IOException {
    Path unfinished = Files.createTempDirectory(Files.createDirectories(folder), "formatting-");
    Path file = folder.resolve("format.properties");
    try (Writer writer = Files.newBufferedWriter(file)) {
      BrokerSettings.of(addresses, unfinished).store(writer, null);
    }
    List<String> command =
        new ArrayList<>(
            List.of("format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()));
    addresses.gate().ifPresent(gate -> command.addAll(List.of("--add-scram", gate.scram())));
    if (StorageTool.execute(command.toArray(String[]::new), quiet()) != 0) {
      throw new IOException("the folder " + folder + " cannot be formatted");
    }
    Files.delete(file);
    Files.move(unfinished, records);
  }

  private static PrintStream quiet() {
    return new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
