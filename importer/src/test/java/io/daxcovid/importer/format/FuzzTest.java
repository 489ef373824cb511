package io.daxcovid.importer.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.daxcovid.importer.rows.RefusedException;
import io.daxcovid.importer.rows.RowSink;
import io.daxcovid.importer.source.Received;
import io.daxcovid.importer.spool.RawFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every format, damaged at random: rows or a refusal, never anything else. Three seconds; for
 * longer {@code -Ddax.fuzz=PT10M}, for one case again {@code -Ddax.fuzz.seed=...}.
 */
class FuzzTest {
  /** A damaged file of a few kilobytes cannot need more, even on a machine that is busy. */
  private static final Duration SLOWEST = Duration.ofSeconds(5);

  private final List<DatasetParser> parsers =
      List.of(new CasesParser(), new PricesParser(new TradingDays(Clock.systemUTC())));
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void place() {
    file = folder.resolve("SAP.txt");
  }

  @Test
  @Timeout(3_600)
  void a_damaged_file_gives_rows_or_a_refusal_and_nothing_else() throws IOException {
    String only = System.getProperty("dax.fuzz.seed");
    if (only != null) {
      run(Long.parseLong(only));
      return;
    }
    Duration span = Duration.parse(System.getProperty("dax.fuzz", "PT3S"));
    long end = System.nanoTime() + span.toNanos();
    long seeds = 0;
    // At least so many, however slow the machine is.
    while (seeds < 500 || System.nanoTime() < end) {
      run(seeds++);
    }
  }

  @Test
  void undamaged_files_are_read() {
    for (byte[] sample : Damage.samples()) {
      long rows =
          parsers.stream()
              .mapToLong(
                  parser -> {
                    try {
                      return parse(parser, sample);
                    } catch (RefusedException | IOException e) {
                      return 0;
                    }
                  })
              .sum();
      assertThat(rows).as(new String(sample, StandardCharsets.UTF_8)).isPositive();
    }
  }

  private void run(long seed) {
    byte[] bytes = new Damage(new Random(seed)).bytes();
    for (DatasetParser parser : parsers) {
      long begin = System.nanoTime();
      assertThatCode(() -> parseOrRefuse(parser, bytes))
          .as("-Ddax.fuzz.seed=%d", seed)
          .doesNotThrowAnyException();
      assertThat(Duration.ofNanos(System.nanoTime() - begin))
          .as("-Ddax.fuzz.seed=%d", seed)
          .isLessThan(SLOWEST);
    }
  }

  private void parseOrRefuse(DatasetParser parser, byte[] bytes) throws IOException {
    try {
      parse(parser, bytes);
    } catch (RefusedException e) {
      assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(4_000);
    }
  }

  private long parse(DatasetParser parser, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    boolean gzip = bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    RawFile raw =
        new RawFile("SAP.txt", "file:///SAP.txt", file, bytes.length, "0".repeat(64), gzip);
    AtomicLong count = new AtomicLong();
    RowSink sink = row -> count.incrementAndGet();
    parser.parse(Received.of(raw), sink);
    return count.get();
  }
}
