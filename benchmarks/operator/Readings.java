import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Durations, in the order of their length when they are asked for. */
final class Readings {
  private final List<Long> nanos = new ArrayList<>();

  void add(long duration) {
    nanos.add(duration);
  }

  /** The nearest rank. */
  double milliseconds(double share) {
    List<Long> sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.get(Math.max(rank, 1) - 1) / 1e6;
  }
}
