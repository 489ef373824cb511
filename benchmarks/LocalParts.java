import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A real HDFS, a real broker and importers, each a process with the flags of the embedded default. */
final class LocalParts implements AutoCloseable {
  private static final String USUAL_HEAP = "384m";

  private final Path root;
  private final Path work;
  private final List<Process> processes = new ArrayList<>();
  private final int hdfs = freePort();
  private final int kafka = freePort();

  private LocalParts(Path root, Path work) throws IOException {
    this.root = root;
    this.work = work;
  }

  /**
   * @param root the checkout, built
   * @param work where the processes write
   */
  static LocalParts start(Path root, Path work) throws IOException {
    LocalParts parts = new LocalParts(root, work);
    parts.run(
        new Program("local/hdfs", "io.daxcovid.local.hdfs.HdfsMain", USUAL_HEAP),
        Map.of("DAX_HDFS_PORT", "" + parts.hdfs, "DAX_HDFS_DIR", parts.folder("hdfs")));
    parts.run(
        new Program("local/kafka", "io.daxcovid.local.kafka.KafkaMain", USUAL_HEAP),
        Map.of(
            "DAX_KAFKA_PORT", "" + parts.kafka,
            "DAX_KAFKA_CONTROLLER_PORT", "" + freePort(),
            "DAX_KAFKA_DIR", parts.folder("kafka")));
    return parts;
  }

  /**
   * @param settings without the addresses of HDFS and Kafka
   * @param word its command
   */
  Process importer(String heap, Map<String, String> settings, String word) throws IOException {
    Map<String, String> all = new TreeMap<>(settings);
    all.put("DAX_HDFS_URI", "hdfs://127.0.0.1:" + hdfs);
    all.put("DAX_KAFKA_BOOTSTRAP", "127.0.0.1:" + kafka);
    all.put("DAX_SPOOL", folder("spool"));
    return run(new Program("importer", "io.daxcovid.importer.ImporterMain", heap), all, word);
  }

  Process importer(Map<String, String> settings, String word) throws IOException {
    return importer(USUAL_HEAP, settings, word);
  }

  /** What all importers so far have said. */
  Path importerLog() {
    return work.resolve("importer.log");
  }

  private record Program(String module, String mainClass, String heap) {
    List<String> command(Path root) {
      Path target = root.resolve(module).resolve("target");
      return List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-Xmx" + heap,
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-cp",
          target.resolve(module.replace('/', '-') + ".jar") + ":" + target.resolve("lib") + "/*",
          mainClass);
    }
  }

  private Process run(Program program, Map<String, String> settings, String... words)
      throws IOException {
    List<String> command = new ArrayList<>(program.command(root));
    command.addAll(List.of(words));
    Path log = work.resolve(Path.of(program.module()).getFileName() + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(settings);
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  private String folder(String name) throws IOException {
    return Files.createDirectories(work.resolve(name)).toString();
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws InterruptedException {
    processes.forEach(Process::destroy);
    for (Process process : processes) {
      process.waitFor();
    }
  }
}
