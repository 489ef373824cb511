package io.daxcovid.importer.source.choice;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.settings.Masked;

/**
 * The source that a person chose for a dataset.
 *
 * @param name the text as it was written, but for keys
 */
public record ChosenSource(String name, SourceSpec spec) {
  /**
   * @throws IllegalArgumentException saying what to write instead
   */
  public static ChosenSource parse(String text, Dataset dataset) {
    return new ChosenSource(Masked.text(text), SourceSyntax.parse(text, dataset));
  }
}
