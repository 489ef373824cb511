package io.daxcovid.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How to start one child process.
 *
 * @param command program and arguments; no secret among them
 * @param environment added to that of this process
 * @param log standard output and error are appended here
 */
public record ChildSpec(
    String name,
    List<String> command,
    Map<String, String> environment,
    Path log,
    Readiness readiness) {
  /**
   * A terminal sends Ctrl-C to every process at once; a child that ignores it can be ended in the
   * right order instead.
   */
  private static final String SHIELD =
      """
      trap "" INT HUP
      exec "$@"
      """;

  /** For programs that know nothing of a lifeline: ends them when standard input closes. */
  private static final String WATCHDOG =
      """
      trap "" INT HUP
      exec 3<&0
      "$@" </dev/null 3<&- &
      child=$!
      trap 'kill -TERM "$child" 2>/dev/null' TERM
      ( while read -r _; do :; done; kill -TERM "$child" ) <&3 >/dev/null 2>&1 &
      watch=$!
      wait "$child"
      status=$?
      while kill -0 "$child" 2>/dev/null; do
        wait "$child"
        status=$?
      done
      kill "$watch" 2>/dev/null
      exit "$status"
      """;

  public ChildSpec {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /** A Java program behind the lifeline. */
  public static ChildSpec java(
      String name,
      JavaProgram program,
      List<String> arguments,
      Map<String, String> environment,
      Path log,
      Readiness readiness)
      throws StartException {
    Map<String, String> all = new TreeMap<>(environment);
    all.put("DAX_LIFELINE", "stdin");
    List<String> command = new ArrayList<>(program.command());
    command.addAll(arguments);
    return new ChildSpec(name, shell(SHIELD, command), all, log, readiness);
  }

  /** Any other program. */
  public static ChildSpec program(
      String name, List<String> command, Path log, Readiness readiness) {
    return new ChildSpec(name, shell(WATCHDOG, command), Map.of(), log, readiness);
  }

  private static List<String> shell(String script, List<String> command) {
    List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", script, "sh"));
    words.addAll(command);
    return words;
  }
}
