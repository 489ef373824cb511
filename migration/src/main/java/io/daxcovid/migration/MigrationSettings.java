package io.daxcovid.migration;

import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.settings.Program;
import io.daxcovid.settings.Secret;
import io.daxcovid.settings.Setting;
import io.daxcovid.settings.ValueType;
import io.daxcovid.settings.Values;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the migration is told by its environment. */
record MigrationSettings(Server server, Map<Role, Account> accounts, PipelineKey pipeline) {
  private record Settings(Setting<String> user, Setting<Secret> password) {
    static Settings of(Role role, String user, String password) {
      String name = "dax_" + role.name().toLowerCase(Locale.ROOT);
      return new Settings(
          Setting.withDefault(
              user, ValueType.TEXT, name, "User with the right to " + role.rights()),
          Setting.required(
              password, ValueType.SECRET, "/run/secrets/" + name, "Password that this user gets"));
    }

    Account from(Values values) {
      return new Account(values.get(user), values.get(password));
    }
  }

  private static final Setting<String> URL =
      Setting.required(
          "DAX_DATABASE_URL",
          ValueType.TEXT.as("JDBC URL of MySQL or MariaDB", MigrationSettings::jdbc),
          "jdbc:mysql://mysql:3306/dax",
          "The database of results; made if it is not there");

  private static final Setting<String> ADMIN_USER =
      Setting.withDefault(
          "DAX_ADMIN_USER", ValueType.TEXT, "root", "Who may make the database and its users");

  private static final Setting<Secret> ADMIN_PASSWORD =
      Setting.required(
          "DAX_ADMIN_PASSWORD",
          ValueType.SECRET,
          "/run/secrets/mysql-root",
          "Password of that user");

  private static final Setting<PipelineKey> PIPELINE =
      Setting.withDefault(
          "DAX_PIPELINE",
          ValueType.TEXT.as("`namespace/name`", PipelineKey::parse),
          "local/dax-covid",
          "The pipeline whose results the views `infects` and `dax` show");

  private static final Map<Role, Settings> ROLES =
      new EnumMap<>(
          Map.of(
              Role.MIGRATOR,
              Settings.of(Role.MIGRATOR, "DAX_MIGRATOR_USER", "DAX_MIGRATOR_PASSWORD"),
              Role.WRITER,
              Settings.of(Role.WRITER, "DAX_WRITER_USER", "DAX_WRITER_PASSWORD"),
              Role.READER,
              Settings.of(Role.READER, "DAX_READER_USER", "DAX_READER_PASSWORD")));

  static final Program PROGRAM = Program.of("migration", all());

  static MigrationSettings from(Values values) {
    Map<Role, Account> accounts = new EnumMap<>(Role.class);
    ROLES.forEach((role, settings) -> accounts.put(role, settings.from(values)));
    return new MigrationSettings(
        new Server(
            values.get(URL), new Account(values.get(ADMIN_USER), values.get(ADMIN_PASSWORD))),
        accounts,
        values.get(PIPELINE));
  }

  private static List<List<Setting<?>>> all() {
    List<List<Setting<?>>> all = new ArrayList<>();
    all.add(List.of(URL, ADMIN_USER, ADMIN_PASSWORD));
    ROLES.values().forEach(role -> all.add(List.of(role.user(), role.password())));
    all.add(List.of(PIPELINE));
    return all;
  }

  private static String jdbc(String text) {
    if (!text.matches("jdbc:mysql://[^/]+/[^/?]+.*")) {
      throw new IllegalArgumentException("it must be jdbc:mysql://host:port/database");
    }
    return text;
  }
}
