package io.daxcovid.local.command;

import io.daxcovid.local.source.UsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** One sentence for a person instead of a stack trace. */
final class Failures {
  private static final int USAGE = 2;
  private static final int FAILED = 1;

  private Failures() {}

  static int usage(ParameterException e, String[] arguments) {
    say(e.getCommandLine(), e.getMessage() + " (--help lists what there is)");
    return USAGE;
  }

  static int execution(Exception e, CommandLine command, ParseResult parsed) {
    say(command, sentence(e));
    return e instanceof UsageException ? USAGE : FAILED;
  }

  private static String sentence(Exception e) {
    if (e instanceof FileSystemException failure) {
      String reason = failure.getReason() == null ? failure.toString() : failure.getReason();
      return "%s: %s".formatted(failure.getFile(), reason);
    }
    if (e instanceof IOException) {
      return String.valueOf(e.getMessage());
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  private static void say(CommandLine command, String sentence) {
    PrintWriter error = command.getErr();
    error.println(sentence);
    error.flush();
  }
}
