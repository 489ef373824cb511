package io.daxcovid.importer;

import io.daxcovid.importer.spool.RawFile;
import io.daxcovid.importer.spool.Spool;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One spool for all files that the tests of a JVM make up; gone with the JVM. */
public final class TestSpool {
  private static final Spool SPOOL = open();

  private TestSpool() {}

  private static Spool open() {
    try {
      Path parent = Files.createTempDirectory("dax-covid-importer-test");
      Spool spool = Spool.open(parent, Spool.LARGEST_FILE);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    spool.close();
                    parent.toFile().delete();
                  }));
      return spool;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Spool get() {
    return SPOOL;
  }

  static RawFile keep(String name, String url, InputStream in) {
    try (in) {
      return SPOOL.keep(name, url, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
