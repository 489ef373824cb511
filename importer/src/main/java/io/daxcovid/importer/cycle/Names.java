package io.daxcovid.importer.cycle;

import java.util.ArrayList;
import java.util.List;

/** The first few of many names. */
final class Names {
  private static final int NAMED = 5;

  private final List<String> first = new ArrayList<>();
  private long count;

  void add(String name) {
    count++;
    if (first.size() < NAMED) {
      first.add(name);
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  @Override
  public String toString() {
    String names = String.join(", ", first);
    return count > NAMED ? names + " and " + (count - NAMED) + " more" : names;
  }
}
