package io.daxcovid.importer.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.importer.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/sources.md says of every file of the shared data what becomes of it. */
class SourcesTableTest {
  private static final String BEGIN = "<!-- files of the shared data: generated -->\n";
  private static final String END = "<!-- end -->";
  private static final int CASES = 6;
  private static final int DEATHS = 7;
  private static final int POPULATION = 5;

  @Test
  void the_table_of_the_documentation_is_what_the_importer_does() throws IOException {
    assumeTrue(Files.isDirectory(RealData.folder()), "real data not there: set DAX_DATA");
    Path page = page(Path.of("").toAbsolutePath());
    String text = Files.readString(page);
    int from = text.indexOf(BEGIN) + BEGIN.length();
    int to = text.indexOf(END, from);
    String table = table();
    if ("write".equals(System.getProperty("dax.docs"))) {
      Files.writeString(page, text.substring(0, from) + table + text.substring(to));
      return;
    }
    assertThat(text.substring(from, to))
        .as(
            "docs/sources.md is not what the importer does; to write it anew: ./mvnw -pl importer -am test"
                + " -Dtest=SourcesTableTest -Dsurefire.failIfNoSpecifiedTests=false -Ddax.docs=write")
        .isEqualTo(table);
  }

  private static Path page(Path folder) {
    Path page = folder.resolve("docs/sources.md");
    return Files.exists(page) ? page : page(folder.getParent());
  }

  private static String table() throws IOException {
    StringBuilder table =
        new StringBuilder(
            "| File | Recognised as | Outcome | Records | Rows | Dates | Remarks |\n|---|---|---|---|---|---|---|\n");
    try (Stream<Path> files = Files.list(RealData.folder())) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (!name.endsWith(".md")) {
          table.append(line(RealFile.read(name)));
        }
      }
    }
    return table.toString();
  }

  private static String line(RealFile file) {
    return "| `%s` | %s | %s | %,d | %s | %s | %s |\n"
        .formatted(
            file.name(),
            file.format(),
            outcome(file),
            file.records(),
            file.rows().isEmpty() ? "" : "%,d".formatted(file.rows().size()),
            dates(file),
            String.join("; ", remarks(file)));
  }

  private static String outcome(RealFile file) {
    return file.findings()
        .map(
            findings ->
                findings.doubt().isPresent() ? "waits for a person" : findings.dataset().id())
        .orElse("refused");
  }

  private static String dates(RealFile file) {
    return file.rows().isEmpty()
        ? ""
        : file.rows().get(0).date() + " .. " + file.rows().get(file.rows().size() - 1).date();
  }

  private static List<String> remarks(RealFile file) {
    List<String> remarks = new ArrayList<>();
    if (file.findings().isEmpty()) {
      // The rest names what could be given instead, which changes with every new format.
      remarks.add(file.refusal().split("; expected", 2)[0].replace(file.name(), "it"));
      return remarks;
    }
    Findings findings = file.findings().orElseThrow();
    if (findings.dataset() == Dataset.FSE_PRICES) {
      prices(file, remarks);
    } else {
      counts(file, remarks);
    }
    findings.doubt().ifPresent(remarks::add);
    remarks.addAll(findings.warnings());
    return remarks.stream().map(text -> text.replace("|", "\\|")).collect(Collectors.toList());
  }

  private static void counts(RealFile file, List<String> remarks) {
    remarks.add(
        "%,d areas".formatted(file.rows().stream().map(row -> row.member()).distinct().count()));
    remarks.add("%,d cases, %,d deaths".formatted(file.sum(CASES), file.sum(DEATHS)));
    note(remarks, "negative: %,d cases, %,d deaths", file.negative(CASES), file.negative(DEATHS));
    note(remarks, "missing: %,d cases, %,d deaths", file.missing(CASES), file.missing(DEATHS));
    note(remarks, "without population: %,d%.0s", file.missing(POPULATION), 0);
  }

  private static void prices(RealFile file, List<String> remarks) {
    note(remarks, "days without trade: %,d%.0s", file.records() - file.rows().size(), 0);
    note(remarks, "without open: %,d%.0s", file.missing(2), 0);
    note(remarks, "without volume: %,d%.0s", file.missing(6), 0);
  }

  private static void note(List<String> remarks, String format, long one, long other) {
    if (one > 0 || other > 0) {
      remarks.add(format.formatted(one, other));
    }
  }
}
