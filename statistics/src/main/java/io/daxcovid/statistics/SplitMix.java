package io.daxcovid.statistics;

/**
 * Random numbers by SplitMix64 (Steele, Lea and Flood 2014): a few lines whose numbers are the same
 * for good, which the library's generator of that name does not promise.
 */
final class SplitMix {

  private long state;

  SplitMix(long seed) {
    state = seed;
  }

  private long next() {
    state += 0x9e3779b97f4a7c15L;
    long z = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** 0..bound-1; the bound is so far below 2^63 that what the remainder favours does not show. */
  int below(int bound) {
    return (int) ((next() >>> 1) % bound);
  }
}
