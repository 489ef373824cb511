package io.daxcovid.local;

import io.daxcovid.local.command.LocalCommand;

/** The launcher behind {@code run_local.sh}. */
public final class LocalMain {
  private LocalMain() {}

  public static void main(String[] args) {
    System.exit(LocalCommand.execute(System.getenv(), args));
  }
}
