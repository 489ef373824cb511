package io.daxcovid.web.series;

import io.daxcovid.web.query.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The parameter {@code group}. */
public enum Grouping {
  AUTO,
  DAY,
  WEEK,
  MONTH;

  public static final Parameter<Grouping> PARAMETER =
      Parameter.choice(
          "group", List.of(values()), grouping -> grouping.name().toLowerCase(Locale.ROOT));

  public Unit unit(LocalDate from, LocalDate to) {
    return switch (this) {
      case AUTO -> Unit.automatic(from, to);
      case DAY -> Unit.DAY;
      case WEEK -> Unit.WEEK;
      case MONTH -> Unit.MONTH;
    };
  }
}
