package io.daxcovid.statistics;

/** What a method correlates in place of a chosen part of a series. */
sealed interface Scores permits RawScores, RankScores {

  /** Writes the scores of the values at the given n places to the start of {@code scores}. */
  void fill(int[] places, int n, double[] scores);

  static Scores of(double[] series, Method method) {
    return switch (method) {
      case PEARSON -> new RawScores(series);
      case SPEARMAN -> new RankScores(series);
    };
  }
}
