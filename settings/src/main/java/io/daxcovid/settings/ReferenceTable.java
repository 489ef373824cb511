package io.daxcovid.settings;

import java.util.stream.Collectors;

/** The settings of a program as a table in Markdown, made from their declarations. */
public final class ReferenceTable {
  private ReferenceTable() {}

  public static String of(Program program) {
    return program.settings().stream()
        .map(ReferenceTable::row)
        .collect(
            Collectors.joining(
                "\n",
                "| Name | What it is | Value | If it is not set |\n|---|---|---|---|\n",
                "\n"));
  }

  private static String row(Setting<?> setting) {
    String name =
        setting.isSecret()
            ? "`%s`, or `%s`".formatted(setting.name(), setting.fileName())
            : "`%s`".formatted(setting.name());
    return "| %s | %s | %s | %s |"
        .formatted(
            name, cell(setting.description()), cell(setting.type().words()), absent(setting));
  }

  private static String absent(Setting<?> setting) {
    String sample = "`%s`".formatted(cell(setting.sample()));
    return switch (setting.presence()) {
      case REQUIRED -> "must be set, for example " + sample;
      case DEFAULT -> sample;
      case OPTIONAL -> "none; for example " + sample;
    };
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
