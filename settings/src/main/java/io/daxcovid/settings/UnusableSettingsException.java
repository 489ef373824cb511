package io.daxcovid.settings;

import java.util.List;

/** What is wrong with the settings of a program: one line per fault, each with what to write. */
public final class UnusableSettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableSettingsException(String program, List<String> faults) {
    super(
        "The %s cannot start with these settings:\n  %s"
            .formatted(program, String.join("\n  ", faults)));
  }
}
