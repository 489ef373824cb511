package io.daxcovid.importer.format.record;

import io.daxcovid.importer.format.text.Excerpt;
import io.daxcovid.importer.rows.RefusedException;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers of a record as plain decimals, so that equal numbers are equal bytes. "" is missing. */
public final class Values {
  private static final Set<String> MISSING =
      Set.of("", "null", "NULL", "NA", "N/A", "NaN", "nan", "None");
  private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}([.,]\\d{3})+");
  private static final int WIDEST = 30;

  private final Records records;

  public Values(Records records) {
    this.records = records;
  }

  /** A text that must be there. */
  public String required(int column) {
    String value = records.value(column);
    if (value.isEmpty()) {
      throw refused(column, value, "is missing");
    }
    return value;
  }

  /** A text for people, where N/A means that there is none. Never for a geoId: NA is Namibia. */
  public String text(int column) {
    String value = records.value(column);
    if (!isPrintableAscii(value) && value.codePoints().anyMatch(Excerpt::isInvisible)) {
      throw refused(column, value, "holds characters that cannot be seen");
    }
    return value.equals("N/A") ? "" : value;
  }

  private static boolean isPrintableAscii(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < ' ' || value.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  public String decimal(int column) {
    String value = records.value(column);
    if (PlainNumber.isDecimal(value)) {
      return value;
    }
    return MISSING.contains(value) ? "" : plain(column, value).toPlainString();
  }

  public String whole(int column) {
    String value = records.value(column);
    if (PlainNumber.isWhole(value)) {
      return value;
    }
    if (MISSING.contains(value)) {
      return "";
    }
    if (records.decimalComma() && THOUSANDS.matcher(value).matches()) {
      throw refused(column, value, "may be thousands or a fraction: save it as 1234");
    }
    BigDecimal number = plain(column, value);
    if (number.scale() > 0) {
      throw refused(column, value, "is no whole number");
    }
    return number.toPlainString();
  }

  private BigDecimal plain(int column, String value) {
    try {
      String dotted = records.decimalComma() ? value.replace(',', '.') : value;
      // Its time grows with the square of the length.
      if (dotted.length() > 100) {
        throw refused(column, value, "is beyond any sense");
      }
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

  public RefusedException refused(int column, String value, String why) {
    String name = column < 0 ? "a column that is not there" : records.columns().get(column);
    return new RefusedException(
        "%s %s: %s '%s' %s"
            .formatted(records.file(), records.place(), name, Excerpt.of(value), why));
  }
}
