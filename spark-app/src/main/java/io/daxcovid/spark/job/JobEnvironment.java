package io.daxcovid.spark.job;

import io.daxcovid.spark.ledger.DatabaseAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the job takes from its environment; everything else is in its arguments. */
public record JobEnvironment(DatabaseAccess database) {

  /**
   * @throws IllegalArgumentException naming every variable that is missing or wrong
   */
  public static JobEnvironment of(Map<String, String> environment) {
    List<String> faults = new ArrayList<>();
    String url = required(environment, "DAX_DATABASE_URL", faults);
    String user = required(environment, "DAX_DATABASE_USER", faults);
    String passwordFile = required(environment, "DAX_DATABASE_PASSWORD_FILE", faults);
    if (!url.isEmpty() && !url.startsWith("jdbc:mysql:")) {
      faults.add("DAX_DATABASE_URL must begin with jdbc:mysql:");
    }
    if (url.toLowerCase(Locale.ROOT).contains("password=")) {
      faults.add("DAX_DATABASE_URL must not hold a password; use DAX_DATABASE_PASSWORD_FILE");
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("Cannot run: " + String.join("; ", faults));
    }
    return new JobEnvironment(new DatabaseAccess(url, user, passwordFile));
  }

  private static String required(
      Map<String, String> environment, String name, List<String> faults) {
    String value = environment.getOrDefault(name, "").strip();
    if (value.isEmpty()) {
      faults.add(name + " is missing");
    }
    return value;
  }
}
