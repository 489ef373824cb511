package io.daxcovid.statistics;

import java.util.Arrays;
import java.util.Optional;

/** What is done about having looked many times; see {@link Family}. */
public enum Correction {
  /** Benjamini and Hochberg (1995): holds for independent tests and positive dependence. */
  BENJAMINI_HOCHBERG("bh") {
    @Override
    double factor(int size) {
      return 1;
    }
  },
  /** Benjamini and Yekutieli (2001): holds under any dependence, at the price of sum 1/i. */
  BENJAMINI_YEKUTIELI("by") {
    @Override
    double factor(int size) {
      double sum = 0;
      for (int i = 1; i <= size; i++) {
        sum += 1.0 / i;
      }
      return sum;
    }
  };

  private final String id;

  Correction(String id) {
    this.id = id;
  }

  /** The name in URLs. */
  public String id() {
    return id;
  }

  public static Optional<Correction> of(String id) {
    return Arrays.stream(values()).filter(value -> value.id.equals(id)).findFirst();
  }

  /** What every p is multiplied with besides the size of the family over its rank. */
  abstract double factor(int size);
}
