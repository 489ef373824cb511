package io.daxcovid.local.parts;

import io.daxcovid.local.process.Repository;
import io.daxcovid.local.process.StartException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A SPARK_HOME without a Spark download, for spark-launcher:
 *
 * <ul>
 *   <li>{@code jars}: link to the job's class path as Maven built it
 *   <li>{@code java}, {@code lifeline.jar}: links
 *   <li>{@code bin/spark-submit}: becomes the driver, behind the lifeline
 *   <li>{@code conf/log4j2.properties}
 * </ul>
 */
public record SparkHome(Path path) {
  /** Makes it, or makes it anew: links of an earlier start may point nowhere. */
  public static SparkHome create(Repository repository, Path home)
      throws StartException, IOException {
    Path root = repository.root();
    Path jars = root.resolve("spark-app/target/lib");
    Path lifeline = root.resolve("local/lifeline/target/local-lifeline.jar");
    if (!Files.isDirectory(jars) || !Files.exists(lifeline)) {
      throw new StartException(
          "The Spark job is not built: run `./mvnw -DskipTests package` first.");
    }
    FolderRemoval.remove(home);
    Files.createDirectories(home.resolve("bin"));
    Files.createDirectories(home.resolve("conf"));
    Files.createSymbolicLink(home.resolve("jars"), jars);
    Files.createSymbolicLink(home.resolve("lifeline.jar"), lifeline);
    Files.createSymbolicLink(
        home.resolve("java"), Path.of(System.getProperty("java.home"), "bin", "java"));
    copy("spark-submit", home.resolve("bin/spark-submit"));
    Files.setPosixFilePermissions(
        home.resolve("bin/spark-submit"), PosixFilePermissions.fromString("rwxr-xr-x"));
    copy("log4j2.properties", home.resolve("conf/log4j2.properties"));
    return new SparkHome(home);
  }

  private static void copy(String resource, Path file) throws IOException {
    try (InputStream input = SparkHome.class.getResourceAsStream("spark-home/" + resource)) {
      Files.copy(input, file);
    }
  }
}
