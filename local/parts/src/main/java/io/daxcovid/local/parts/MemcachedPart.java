package io.daxcovid.local.parts;

import io.daxcovid.local.process.ChildSpec;
import io.daxcovid.local.process.JavaProgram;
import io.daxcovid.local.process.Readiness;
import io.daxcovid.local.process.Repository;
import io.daxcovid.local.process.StartException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The machine's memcached where it has one, else one in Java. */
public record MemcachedPart(
    Repository repository, PartFolder folder, int port, SearchPath machine) {
  private static final String NAME = "Memcached";

  public ChildSpec spec() throws StartException {
    Optional<Path> program = machine.find("memcached");
    return program.isPresent() ? nativeSpec(program.get()) : javaSpec();
  }

  private ChildSpec nativeSpec(Path program) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(program.toString(), "-l", "127.0.0.1", "-U", "0", "-m", "64"));
    command.addAll(List.of("-p", Integer.toString(port)));
    if (Superuser.isMe()) {
      command.addAll(List.of("-u", "root"));
    }
    return ChildSpec.program(NAME, command, folder.log(), Readiness.listening(port));
  }

  private ChildSpec javaSpec() throws StartException {
    return ChildSpec.java(
        NAME,
        JavaProgram.server(
            repository, "local/memcached", "io.daxcovid.local.memcached.MemcachedMain", "96m"),
        List.of(),
        Map.of("DAX_MEMCACHED_PORT", Integer.toString(port)),
        folder.log(),
        Readiness.said("Memcached ready"));
  }

  public String address() {
    return "127.0.0.1:" + port;
  }

  /** For people: which one it is. */
  public String description() {
    return machine.find("memcached").map(Path::toString).orElse("jmemcached (in Java)");
  }
}
