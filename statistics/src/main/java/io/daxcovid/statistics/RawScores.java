package io.daxcovid.statistics;

/** Pearson: the values themselves. */
@SuppressWarnings("ArrayRecordComponent") // a view for the time of one computation
record RawScores(double[] series) implements Scores {

  @Override
  public void fill(int[] places, int n, double[] scores) {
    for (int i = 0; i < n; i++) {
      scores[i] = series[places[i]];
    }
  }
}
