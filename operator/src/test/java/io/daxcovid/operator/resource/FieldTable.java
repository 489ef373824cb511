package io.daxcovid.operator.resource;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;

/** A schema as a table for people. */
final class FieldTable {
  private final StringBuilder rows = new StringBuilder();

  private FieldTable() {}

  static String of(JSONSchemaProps root, String part) {
    FieldTable table = new FieldTable();
    table.rows.append("| Field | Type | Default | What it is |\n|---|---|---|---|\n");
    table.children(part, root.getProperties().get(part));
    return table.rows.toString();
  }

  private void children(String path, JSONSchemaProps schema) {
    schema.getProperties().forEach((name, property) -> field(path + "." + name, schema, property));
    if (schema.getItems() != null) {
      children(path + "[]", schema.getItems().getSchema());
    }
  }

  private void field(String path, JSONSchemaProps parent, JSONSchemaProps field) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    String otherwise = field.getDefault() == null ? "" : "`" + field.getDefault().asText() + "`";
    rows.append(
        "| `%s` | %s | %s | %s |\n"
            .formatted(
                path,
                type(field),
                parent.getRequired().contains(name) ? "required" : otherwise,
                field.getDescription()));
    children(path, field);
  }

  private static String type(JSONSchemaProps field) {
    if (!field.getEnum().isEmpty()) {
      return String.join(", ", field.getEnum().stream().map(value -> value.asText()).toList());
    }
    if (field.getItems() != null) {
      return "list of " + field.getItems().getSchema().getType() + "s";
    }
    return field.getAdditionalProperties() == null
        ? field.getType()
        : "map of " + field.getAdditionalProperties().getSchema().getType() + "s";
  }
}
