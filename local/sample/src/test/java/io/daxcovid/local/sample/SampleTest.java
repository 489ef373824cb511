package io.daxcovid.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.daxcovid.statistics.AlignedPair;
import io.daxcovid.statistics.Aligner;
import io.daxcovid.statistics.Alignment;
import io.daxcovid.statistics.CaseTransform;
import io.daxcovid.statistics.CorrelationKernel;
import io.daxcovid.statistics.DailyCounts;
import io.daxcovid.statistics.IndexSeries;
import io.daxcovid.statistics.IndexTransform;
import io.daxcovid.statistics.LaggedCorrelation;
import io.daxcovid.statistics.Method;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  @TempDir static Path folder;
  private static Sample sample;

  @BeforeAll
  static void write() throws IOException {
    sample = Sample.write(folder.resolve("a"));
  }

  @Test
  void the_planted_correlation_and_lag_are_found_again() throws IOException {
    AlignedPair pair =
        Aligner.align(
            DailyCounts.of(cases(Planted.AREA)),
            index(),
            CaseTransform.GROWTH7,
            IndexTransform.RETURN,
            Alignment.TRADING,
            null,
            null);
    List<LaggedCorrelation> lags =
        CorrelationKernel.lags(pair.x(), pair.y(), -14, 14, Method.PEARSON);
    LaggedCorrelation best =
        lags.stream()
            .max(Comparator.comparing(one -> Math.abs(one.correlation().r().orElse(0))))
            .orElseThrow();
    assertThat(best.lag()).isEqualTo(Planted.LAG);
    assertThat(best.correlation().r().orElseThrow()).isCloseTo(Planted.CORRELATION, within(0.1));
    assertThat(best.correlation().p().orElseThrow()).isLessThan(1e-6);
  }

  @Test
  void law11_it_is_byte_for_byte_the_same_every_time() throws IOException {
    Sample again = Sample.write(folder.resolve("b"));
    assertThat(again.cases()).hasSameBinaryContentAs(sample.cases());
    for (Path file : files(sample.prices())) {
      assertThat(again.prices().resolve(file.getFileName())).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void cases_have_the_format_and_the_dirt_of_the_real_file() throws IOException {
    String text = Files.readString(sample.cases(), StandardCharsets.UTF_8);
    assertThat(text)
        .startsWith("dateRep,day,month,year,cases,deaths,countriesAndTerritories,geoId");
    assertThat(text.lines().skip(1).filter(line -> !line.startsWith("\"")))
        .hasSizeGreaterThan(15_000);
    assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    assertThat(text).contains("\"Bonaire, Saint Eustatius and Saba\",BQ,BES,", "Curaçao,CW,");
    assertThat(text).containsPattern("\\d\\d/\\d\\d/2020,8,\\d+,2020,");
    assertThat(text).contains("25/05/2020,25,5,2020,-372,-19,Spain,ES,ESP,");
    assertThat(text).contains(",Cases_on_an_international_conveyance_Japan,JPG11668,,,Other,\r\n");
    assertThat(text).contains(",Namibia,NA,NAM,");
    assertThat(text.lines().filter(line -> line.contains(",Germany,DE,"))).hasSize(350);
    assertThat(text.lines().filter(line -> line.contains(",France,FR,"))).hasSizeLessThan(350);
  }

  @Test
  void prices_have_the_formats_and_the_dirt_of_the_real_files() throws IOException {
    List<String> index = Files.readAllLines(sample.prices().resolve("gdaxi.csv"));
    assertThat(index.get(0)).isEqualTo("Date,Open,High,Low,Close,Adj Close,Volume");
    assertThat(index).contains("2020-04-10,null,null,null,null,null,null");
    assertThat(index.stream().filter(line -> !line.contains("null"))).hasSize(1 + 254);
    List<String> share = Files.readAllLines(sample.prices().resolve("SAP_X.csv"));
    assertThat(share.get(0)).startsWith("Date,Open,High,Low,Close,Change,Traded Volume,Turnover,");
    assertThat(share).hasSize(1 + 254);
    assertThat(share.get(1)).startsWith("2020-12-30,").endsWith(",,,");
    assertThat(share.stream().filter(line -> line.matches("2020-..-..,,.*"))).isNotEmpty();
  }

  @Test
  void nothing_happens_on_weekends_and_holidays() {
    assertThat(TradingCalendar.days())
        .hasSize(254)
        .doesNotContain(LocalDate.of(2020, 4, 13), LocalDate.of(2020, 12, 31));
  }

  private static SortedMap<LocalDate, Integer> cases(String geoId) throws IOException {
    SortedMap<LocalDate, Integer> days = new TreeMap<>();
    for (String line : Files.readAllLines(sample.cases())) {
      String[] cells = line.split(",", -1);
      if (cells[7].equals(geoId)) {
        days.put(LocalDate.parse(cells[0], DATE), Integer.valueOf(cells[4]));
      }
    }
    return days;
  }

  private static IndexSeries index() throws IOException {
    List<String[]> rows =
        Files.readAllLines(sample.prices().resolve("gdaxi.csv")).stream()
            .skip(1)
            .filter(line -> !line.contains("null"))
            .map(line -> line.split(",", -1))
            .toList();
    return new IndexSeries(
        rows.stream().map(cells -> LocalDate.parse(cells[0])).toList(),
        rows.stream().mapToDouble(cells -> Double.parseDouble(cells[4])).toArray());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (java.util.stream.Stream<Path> paths = Files.list(folder)) {
      return paths.toList();
    }
  }
}
