package io.daxcovid.local.controller;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A Spark home whose spark-submit starts {@link FakeDriver} under the real lifeline. */
record TestSpark(Path home) {
  static TestSpark in(Path folder, String order) throws IOException {
    Path home = Files.createDirectories(folder.resolve("spark home"));
    TestSpark spark = new TestSpark(home);
    Files.createDirectories(home.resolve("jars"));
    Files.writeString(home.resolve("job.jar"), "");
    spark.order(order);
    return spark;
  }

  /** What the next driver is to do. */
  void order(String order) throws IOException {
    Path script = Files.createDirectories(home.resolve("bin")).resolve("spark-submit");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Files.writeString(
        script,
        """
        #!/bin/sh
        while [ "$1" != "%s" ]; do shift; done
        shift
        exec "%s" -Xmx64m -cp "%s" io.daxcovid.local.lifeline.Lifeline %s "%s" job.jar "$@"
        """
            .formatted(
                home.resolve("job.jar"),
                java,
                System.getProperty("java.class.path"),
                FakeDriver.class.getName(),
                order));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  SparkSetup setup() {
    return new SparkSetup(
        home, home.resolve("job.jar"), "hdfs://127.0.0.1:9", "local[1]", "64m", "");
  }
}
