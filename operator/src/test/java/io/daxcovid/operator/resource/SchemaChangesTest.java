package io.daxcovid.operator.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaChangesTest {
  private static final String BEFORE =
      """
      type: object
      required: [a]
      properties:
        a: {type: string, maxLength: 8, default: x}
        b: {type: integer, minimum: 1, maximum: 5}
        c: {type: string, enum: [Forbid, Replace]}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: integer, minimum|type: integer, minimum|",
        "minimum: 1|minimum: 0|",
        "maximum: 5|maximum: 6|",
        "enum: [Forbid, Replace]|enum: [Forbid, Replace, Allow]|",
        "required: [a]|required: []|",
        "minimum: 1|minimum: 2|.b: minimum is narrower",
        "maximum: 5|maximum: 4|.b: maximum is narrower",
        "maxLength: 8|maxLength: 7|.a: length is narrower",
        "default: x|default: y|.a: default was \"x\", is \"y\"",
        "enum: [Forbid, Replace]|enum: [Forbid]|.c: no longer allowed: \"Replace\"",
        "required: [a]|required: [a, b]|: required: b",
        "  b:|  d:|.b is gone",
        "type: string, maxLength|type: integer, maxLength|.a: type was string, is integer",
      })
  void a_change_breaks_when_something_taken_before_is_refused_or_lost(
      String text, String replacement, String expected) {
    var changes = SchemaChanges.breaking(schema(BEFORE), schema(BEFORE.replace(text, replacement)));

    if (expected == null) {
      assertThat(changes).isEmpty();
    } else {
      assertThat(changes).containsExactly(expected);
    }
  }

  private static JSONSchemaProps schema(String yaml) {
    return new KubernetesSerialization().unmarshal(yaml, JSONSchemaProps.class);
  }
}
