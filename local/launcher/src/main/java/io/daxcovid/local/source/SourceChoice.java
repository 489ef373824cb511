package io.daxcovid.local.source;

import io.daxcovid.local.sample.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a person asked for by {@code --cases} and {@code --prices}, checked before any start. */
public record SourceChoice(Optional<Path> cases, Optional<Path> prices) {
  private static final Pattern URL = Pattern.compile("(?i)[a-z][a-z0-9+.-]+://.*");

  /**
   * @throws UsageException if the two do not make a usable pair
   */
  public static SourceChoice of(String cases, String prices) throws UsageException {
    if ((cases == null) != (prices == null)) {
      throw new UsageException(
          "--cases and --prices belong together: one of them alone would be compared with the"
              + " synthetic sample. Give both, or neither for the sample.");
    }
    if (cases == null) {
      return new SourceChoice(Optional.empty(), Optional.empty());
    }
    return new SourceChoice(
        Optional.of(readable("--cases", cases)), Optional.of(readable("--prices", prices)));
  }

  private static Path readable(String option, String text) throws UsageException {
    if (URL.matcher(text).matches()) {
      throw new UsageException(
          option
              + " takes a file for now: sources from the network come with the importer's network"
              + " part, which is not there yet. Download "
              + text
              + " and name the file.");
    }
    Path path = Path.of(text).toAbsolutePath().normalize();
    if (!Files.exists(path)) {
      throw new UsageException(option + " " + text + ": there is no such file or folder.");
    }
    if (!Files.isReadable(path)) {
      throw new UsageException(option + " " + text + " cannot be read: check its permissions.");
    }
    if (Files.isDirectory(path) && "--cases".equals(option)) {
      throw new UsageException("--cases takes one file, and " + text + " is a folder.");
    }
    return path;
  }

  public boolean isSample() {
    return cases.isEmpty();
  }

  /** The chosen files, or the sample, generated into the folder. */
  public Sources resolve(Path sampleFolder) throws IOException {
    if (cases.isPresent() && prices.isPresent()) {
      return new Sources(cases.get(), prices.get(), false);
    }
    Sample sample = Sample.write(sampleFolder);
    return new Sources(sample.cases(), sample.prices(), true);
  }
}
