package io.daxcovid.local.lifeline;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * Runs another main class so that it never outlives the one who started it: {@code Lifeline
 * <mainClass> [argument...]}. The program itself knows nothing of it.
 *
 * <ul>
 *   <li>{@code DAX_LOCK_FILE}: this file is locked before the program begins, and until the process
 *       is gone. Somebody else holding it: one sentence, exit code 1.
 *   <li>{@code DAX_LIFELINE=stdin}: standard input closing ends the process, shutdown hooks and
 *       all.
 *   <li>{@code DAX_LIFELINE_PID}: the end of that process ends this one too.
 * </ul>
 */
public final class Lifeline {
  private Lifeline() {}

  public static void main(String[] args) throws Exception {
    if (args.length == 0) {
      System.err.println("Usage: Lifeline <mainClass> [argument...]");
      System.exit(2);
    }
    try {
      prepare(System.getenv());
    } catch (LifelineException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
    run(args[0], Arrays.copyOfRange(args, 1, args.length));
  }

  private static void prepare(Map<String, String> environment) throws LifelineException {
    String lock = environment.getOrDefault("DAX_LOCK_FILE", "");
    if (!lock.isEmpty()) {
      ProcessLock.holdForLife(Path.of(lock));
    }
    Watch watch = new Watch(new OrderlyEnd());
    if ("stdin".equals(environment.get("DAX_LIFELINE"))) {
      watch.stream(System.in);
    }
    String pid = environment.getOrDefault("DAX_LIFELINE_PID", "");
    if (!pid.isEmpty()) {
      watch.process(pid);
    }
  }

  private static void run(String mainClass, String[] arguments) throws Exception {
    try {
      Class.forName(mainClass).getMethod("main", String[].class).invoke(null, (Object) arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }
}
