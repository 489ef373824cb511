package io.daxcovid.web.query;

import io.daxcovid.web.http.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The parameters {@code from} and {@code to}, both ends inclusive; an absent end is open. */
public record DateRange(Optional<LocalDate> from, Optional<LocalDate> to) {
  private static final Parameter<LocalDate> FROM = Parameter.date("from");
  private static final Parameter<LocalDate> TO = Parameter.date("to");

  public static final List<Parameter<?>> PARAMETERS = List.of(FROM, TO);

  /**
   * @throws ProblemException if the range ends before it begins
   */
  public static DateRange of(Values values) {
    DateRange range = new DateRange(values.find(FROM), values.find(TO));
    if (range.from.isPresent()
        && range.to.isPresent()
        && range.from.get().isAfter(range.to.get())) {
      throw ProblemException.parameter(
          "from", "%s is after to=%s".formatted(range.from.get(), range.to.get()));
    }
    return range;
  }

  public boolean contains(LocalDate day) {
    return from.map(first -> !day.isBefore(first)).orElse(true)
        && to.map(last -> !day.isAfter(last)).orElse(true);
  }
}
