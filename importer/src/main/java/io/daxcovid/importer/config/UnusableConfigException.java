package io.daxcovid.importer.config;

/** What is wrong with the configuration: one line per fault, each with what to write instead. */
public final class UnusableConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableConfigException(String message) {
    super(message);
  }
}
