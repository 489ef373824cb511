package io.daxcovid.local.source;

import io.daxcovid.local.sample.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What a person asked for by {@code --cases}, {@code --prices} and {@code --live}. */
public record SourceChoice(Optional<String> cases, Optional<String> prices) {
  /** The importer's own choice of sources that still answer. */
  private static final String DEFAULT = "default";

  /**
   * @throws UsageException if the two do not make a usable pair
   */
  public static SourceChoice of(String cases, String prices, boolean live) throws UsageException {
    if (!live && (cases == null) != (prices == null)) {
      throw new UsageException(
          "--cases and --prices belong together: one of them alone would be compared with the"
              + " synthetic sample. Give both, or neither for the sample, or --live for the other.");
    }
    if (!live && cases == null) {
      return new SourceChoice(Optional.empty(), Optional.empty());
    }
    return new SourceChoice(
        Optional.of(cases == null ? DEFAULT : SourceWord.of("--cases", cases)),
        Optional.of(prices == null ? DEFAULT : SourceWord.of("--prices", prices)));
  }

  public boolean isSample() {
    return cases.isEmpty();
  }

  /** The chosen sources, or the sample, generated into the folder. */
  public Sources resolve(Path sampleFolder) throws IOException {
    if (cases.isPresent() && prices.isPresent()) {
      return new Sources(cases.get(), prices.get(), false);
    }
    Sample sample = Sample.write(sampleFolder);
    return new Sources(sample.cases().toString(), sample.prices().toString(), true);
  }
}
