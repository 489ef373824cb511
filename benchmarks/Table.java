import java.util.Locale;

/** Rows of the Markdown table that is printed. */
final class Table {
  private Table() {}

  static void row(String what, String format, double value, String goal) {
    System.out.printf(
        Locale.ROOT, "| %s | %s | %s |%n", what, String.format(Locale.ROOT, format, value), goal);
  }
}
