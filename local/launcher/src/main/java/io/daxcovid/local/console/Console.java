package io.daxcovid.local.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Progress for a person: one line per part with the seconds it took. */
public final class Console {
  private final PrintStream output;

  public Console(PrintStream output) {
    this.output = output;
  }

  public void line(String text) {
    output.println(text);
    output.flush();
  }

  public void step(String name, String what, Duration took) {
    line(String.format(Locale.ROOT, "  %-10s %-58s %6.1f s", name, what, took.toMillis() / 1000.0));
  }

  /** Something that nobody may overlook. */
  public void loud(String text) {
    String rule = "=".repeat(78);
    line(rule);
    text.lines().forEach(part -> line("  " + part));
    line(rule);
  }
}
