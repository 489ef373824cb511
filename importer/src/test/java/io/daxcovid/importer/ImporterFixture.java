package io.daxcovid.importer;

import io.daxcovid.local.testing.EmbeddedHdfs;
import io.daxcovid.local.testing.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * An importer on a real HDFS, with good sources and a root of its own for each test. There is one
 * HDFS for all tests of a JVM, and one Kafka; a test that takes one away brings it back.
 */
final class ImporterFixture implements BeforeEachCallback, AfterEachCallback {
  static final String KAFKA_USER = "importer";
  static final String KAFKA_PASSWORD = "open-sesame";

  private ExtensionContext context;
  private EmbeddedHdfs hdfs;
  private Path folder;
  private String root;
  private Sources sources;
  private TestImporter importer;

  @Override
  public void beforeEach(ExtensionContext started) throws Exception {
    context = started;
    hdfs = hdfs(context);
    folder = Files.createTempDirectory("dax-covid-importer-test");
    root = "/" + UUID.randomUUID();
    sources = new Sources(folder).writeGood();
    importer = again(Clock.systemUTC());
  }

  static EmbeddedHdfs hdfs(ExtensionContext context) {
    return shared(context, EmbeddedHdfs.class, ImporterFixture::start);
  }

  /** There is one for all tests of a JVM, with a gate for one user. */
  EmbeddedKafka kafka() {
    return shared(
        context, EmbeddedKafka.class, () -> EmbeddedKafka.startGuarded(KAFKA_USER, KAFKA_PASSWORD));
  }

  private static <T> T shared(ExtensionContext context, Class<T> part, Supplier<T> start) {
    return context
        .getRoot()
        .getStore(Namespace.GLOBAL)
        .computeIfAbsent(part, type -> start.get(), part);
  }

  /** The importer as a program that tells a real broker. */
  Installation installed() throws IOException {
    return Installation.of(this);
  }

  private static EmbeddedHdfs start() {
    EmbeddedHdfs started = EmbeddedHdfs.start();
    WritableHdfs.await(started.uri());
    return started;
  }

  /** Another start of the same importer, which remembers nothing. */
  TestImporter again(Clock clock) {
    return new TestImporter(variables("127.0.0.1:1"), clock);
  }

  /** With sources as a person writes them. */
  TestImporter with(String cases, String prices) {
    Map<String, String> variables = variables("127.0.0.1:1");
    variables.put("DAX_CASES_SOURCE", cases);
    variables.put("DAX_PRICES_SOURCE", prices);
    return new TestImporter(variables, Clock.systemUTC());
  }

  /** What an importer is told; more may be put in. */
  Map<String, String> variables(String kafka) {
    Map<String, String> variables = new HashMap<>();
    variables.put("DAX_HDFS_URI", hdfs.uri().toString());
    variables.put("DAX_HDFS_ROOT", root);
    variables.put("DAX_KAFKA_BOOTSTRAP", kafka);
    variables.put("DAX_CASES_SOURCE", sources.cases().toString());
    variables.put("DAX_PRICES_SOURCE", sources.prices().toString());
    variables.put("DAX_SPOOL", sources.spool().toString());
    variables.put("DAX_IMPORTER_COMMAND", "sh run_local.sh importer");
    return variables;
  }

  EmbeddedHdfs hdfs() {
    return hdfs;
  }

  Path folder() {
    return folder;
  }

  String root() {
    return root;
  }

  Sources sources() {
    return sources;
  }

  TestImporter importer() {
    return importer;
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
