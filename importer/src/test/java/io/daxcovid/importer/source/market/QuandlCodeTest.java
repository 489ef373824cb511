package io.daxcovid.importer.source.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.importer.source.http.HttpAnswer;
import io.daxcovid.importer.source.http.HttpAnswer.Failed;
import io.daxcovid.importer.source.http.HttpRig;
import io.daxcovid.importer.source.http.Verdict;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Row by row what the API documents. */
class QuandlCodeTest {
  private static final String ROWS = "/io/daxcovid/importer/source/market/quandl-codes.csv";

  private final Fse fse =
      new Fse(
          URI.create("https://fse.example"),
          Optional.empty(),
          Clock.fixed(HttpRig.NOW, ZoneOffset.UTC));

  @ParameterizedTest
  @CsvFileSource(resources = ROWS, numLinesToSkip = 1)
  void every_documented_code_is_treated_as_its_row_says(
      String code, int status, String verdict, Duration wait) {
    String json =
        "{\"quandl_error\":{\"code\":\"%s\",\"message\":\"You have \\\"done\\\" it\"}}"
            .formatted(code);
    String csv = "code,message\n%s,You have done it\n".formatted(code);

    for (String body : new String[] {json, csv}) {
      Verdict found = fse.of(new Failed(status, body, Optional.empty()));
      assertThat(kind(found)).isEqualTo(verdict);
      assertThat(wait(found)).isEqualTo(wait);
      assertThat(reason(found)).contains(code);
    }
  }

  @Test
  void no_code_is_left_out() {
    Set<String> tested = new TreeSet<>();
    new java.io.BufferedReader(
            new java.io.InputStreamReader(
                QuandlCodeTest.class.getResourceAsStream(ROWS),
                java.nio.charset.StandardCharsets.UTF_8))
        .lines()
        .skip(1)
        .forEach(line -> tested.add(line.substring(0, 6).toUpperCase(java.util.Locale.ROOT)));

    assertThat(Arrays.stream(QuandlCode.values()).map(Enum::name))
        .containsExactlyInAnyOrderElementsOf(tested);
  }

  @ParameterizedTest
  @CsvSource({
    "403, <html><head><META NAME='robots'>Incapsula incident, Leave",
    "400, <!DOCTYPE html><html>Incapsula, Leave",
    "404, nothing, Skip",
    "429, slow down, Again",
    "503, <html>busy, Again",
    "422, {}, Leave",
    "404, '{\"quandl_error\":{\"code\":\"QEZx99\"}}', Skip"
  })
  void an_answer_without_a_code_that_is_known_goes_by_its_status(
      int status, String body, String verdict) {
    HttpAnswer answer = new Failed(status, body, Optional.empty());

    assertThat(kind(fse.of(answer))).isEqualTo(verdict);
  }

  private static String kind(Verdict verdict) {
    boolean forGood = verdict instanceof Verdict.Skip skip && skip.forGood();
    return verdict.getClass().getSimpleName() + (forGood ? "ForGood" : "");
  }

  private static Duration wait(Verdict verdict) {
    if (verdict instanceof Verdict.Again again) {
      return again.atLeast();
    }
    return verdict instanceof Verdict.Leave leave ? leave.rest() : Duration.ZERO;
  }

  private static String reason(Verdict verdict) {
    if (verdict instanceof Verdict.Again again) {
      return again.reason();
    }
    if (verdict instanceof Verdict.Skip skip) {
      return skip.reason();
    }
    return verdict instanceof Verdict.Narrow narrow
        ? narrow.reason()
        : ((Verdict.Leave) verdict).reason();
  }
}
