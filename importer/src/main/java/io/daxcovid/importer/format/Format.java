package io.daxcovid.importer.format;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.importer.format.cases.CasesFormat;
import io.daxcovid.importer.format.price.PriceColumns;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One kind of file.
 *
 * @param title how people call it
 * @param marks columns that no other kind has together
 * @param needed columns without which it cannot be read
 */
record Format(String title, List<String> marks, List<String> needed, Use use) {
  Format {
    marks = List.copyOf(marks);
    needed = List.copyOf(needed);
  }

  static Format cases(
      String title, Dataset dataset, List<String> marks, List<String> needed, CasesFormat reader) {
    return new Format(title, marks, needed, new Use.Cases(dataset, reader));
  }

  static Format prices(String title, List<String> marks, PriceColumns columns) {
    return new Format(title, marks, columns.needed(), new Use.Prices(columns));
  }

  static Format refused(String title, List<String> marks, String reason) {
    return new Format(title, marks, List.of(), new Use.Refused(reason));
  }

  boolean isIn(Collection<String> columns) {
    return columns.containsAll(marks);
  }

  Optional<Dataset> dataset() {
    return use.dataset();
  }

  /** What is done with a file of this kind. */
  sealed interface Use {
    default Optional<Dataset> dataset() {
      return Optional.empty();
    }

    /** Its counts become rows of the dataset. */
    record Cases(Dataset of, CasesFormat reader) implements Use {
      @Override
      public Optional<Dataset> dataset() {
        return Optional.of(of);
      }
    }

    /** It holds the prices of one symbol. */
    record Prices(PriceColumns columns) implements Use {
      @Override
      public Optional<Dataset> dataset() {
        return Optional.of(Dataset.FSE_PRICES);
      }
    }

    /** It is recognised only to be refused by its name. */
    record Refused(String reason) implements Use {}
  }
}
