package io.daxcovid.controller.simulation;

/** Kills the controller when so many of its steps have passed. */
final class Doom {
  private int left = Integer.MAX_VALUE;
  private int passed;

  void strikeAfter(int steps) {
    left = steps;
  }

  void spare() {
    left = Integer.MAX_VALUE;
  }

  /** Called before and after everything that the controller does to the world. */
  void step(String where) {
    passed++;
    if (left-- <= 0) {
      left = Integer.MAX_VALUE;
      throw new Killed(where);
    }
  }

  int passed() {
    return passed;
  }
}
