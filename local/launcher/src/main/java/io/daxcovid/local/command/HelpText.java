package io.daxcovid.local.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The one text that the script and this program both print. */
final class HelpText {
  private HelpText() {}

  static String read() throws IOException {
    try (InputStream input = HelpText.class.getResourceAsStream("help.txt")) {
      return new String(input.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
