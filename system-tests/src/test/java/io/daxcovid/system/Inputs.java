package io.daxcovid.system;

import io.daxcovid.local.sample.Sample;
import java.io.IOException;
import java.nio.file.Path;

/** Files to import: the real ones where they are, else the sample. */
record Inputs(Path cases, Path prices, boolean synthetic) {
  static Inputs in(Path folder) throws IOException {
    if (Repository.realData().isPresent()) {
      RealFiles real = RealFiles.in(folder);
      return new Inputs(real.json(), real.prices(), false);
    }
    Sample sample = Sample.write(folder);
    return new Inputs(sample.cases(), sample.prices(), true);
  }
}
