package io.daxcovid.importer.format;

import io.daxcovid.importer.rows.RefusedException;
import java.math.BigDecimal;
import java.util.Set;

/** Numbers of a record as plain decimals, so that equal numbers are equal bytes. "" is missing. */
final class Values {
  private static final Set<String> MISSING = Set.of("", "null", "NA", "N/A", "NaN", "nan");
  private static final int WIDEST = 30;

  private final String file;
  private final Records records;

  Values(String file, Records records) {
    this.file = file;
    this.records = records;
  }

  /** A text that must be there. */
  String required(String column) {
    String value = records.value(column);
    if (value.isEmpty()) {
      throw refused(column, value, "is missing");
    }
    return value;
  }

  /** A text where N/A means that there is none. Never for a geoId: NA is Namibia. */
  String text(String column) {
    String value = records.value(column);
    return value.equals("N/A") ? "" : value;
  }

  String decimal(String column) {
    String value = records.value(column);
    return MISSING.contains(value) ? "" : plain(column, value).toPlainString();
  }

  String whole(String column) {
    String value = records.value(column);
    if (MISSING.contains(value)) {
      return "";
    }
    BigDecimal number = plain(column, value);
    if (number.scale() > 0) {
      throw refused(column, value, "is no whole number");
    }
    return number.toPlainString();
  }

  private BigDecimal plain(String column, String value) {
    try {
      String dotted = records.decimalComma() ? value.replace(',', '.') : value;
      BigDecimal number = new BigDecimal(dotted).stripTrailingZeros();
      // 1e999999999 is a legal number that would print as a gigabyte of zeros.
      if (Math.abs((long) number.scale()) > WIDEST || number.precision() > WIDEST) {
        throw refused(column, value, "is beyond any sense");
      }
      return number.scale() < 0 ? number.setScale(0) : number;
    } catch (NumberFormatException e) {
      throw refused(column, value, "is no number");
    }
  }

  RefusedException refused(String column, String value, String why) {
    return new RefusedException(
        "%s %s: %s '%s' %s".formatted(file, records.place(), column, value, why));
  }
}
