package io.daxcovid.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this program, as the build wrote it down. */
final class ImporterVersion {
  private ImporterVersion() {}

  static String current() {
    try (InputStream in = ImporterVersion.class.getResourceAsStream("importer.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException("importer.properties cannot be read from the jar", e);
    }
  }
}
