package io.daxcovid.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of this repository as the build leaves it: its jar, and the jars it needs in {@code
 * lib/} beside it.
 *
 * @param module folder below the repository's root
 * @param artifact name of the jar without its ending
 * @param options for the Java machine
 */
public record JavaProgram(
    Repository repository, String module, String artifact, String mainClass, List<String> options) {
  private static final String LIFELINE = "io.daxcovid.local.lifeline.Lifeline";

  public JavaProgram {
    options = List.copyOf(options);
  }

  /** A server that is started often and lives briefly: quick to start, small. */
  public static JavaProgram server(
      Repository repository, String module, String mainClass, String heap) {
    return new JavaProgram(
        repository,
        module,
        module.replace('/', '-'),
        mainClass,
        List.of("-Xmx" + heap, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
  }

  /** Behind the lifeline. */
  public List<String> command() throws StartException {
    Path target = repository.root().resolve(module).resolve("target");
    String classPath =
        String.join(
            ":",
            built(repository.root().resolve("local/lifeline/target/local-lifeline.jar")),
            built(target.resolve(artifact + ".jar")),
            target.resolve("lib") + "/*");
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(options);
    words.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData"));
    words.addAll(List.of("-cp", classPath, LIFELINE, mainClass));
    return words;
  }

  private static String built(Path jar) throws StartException {
    if (!Files.isRegularFile(jar)) {
      throw new StartException(jar + " is not there: run `./mvnw -DskipTests package` first.");
    }
    return jar.toString();
  }
}
