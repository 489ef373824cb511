package io.daxcovid.web.correlation;

import io.daxcovid.statistics.Correction;
import io.daxcovid.statistics.Family;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A coefficient in its family.
 *
 * @param q null where there is no p
 */
record Member(String area, Coefficient coefficient, Double q) {

  /** A whole family with its q. */
  static List<Member> corrected(List<Member> family, Correction correction) {
    List<OptionalDouble> p = family.stream().map(Member::p).toList();
    List<OptionalDouble> q = Family.of(p, correction).q();
    return IntStream.range(0, family.size()).mapToObj(i -> family.get(i).with(q.get(i))).toList();
  }

  private OptionalDouble p() {
    return coefficient.p() == null ? OptionalDouble.empty() : OptionalDouble.of(coefficient.p());
  }

  private Member with(OptionalDouble found) {
    return new Member(area, coefficient, found.isPresent() ? found.getAsDouble() : null);
  }
}
