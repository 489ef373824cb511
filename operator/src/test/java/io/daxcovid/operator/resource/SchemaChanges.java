package io.daxcovid.operator.resource;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.ValidationRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a newer schema refuses, loses or reads otherwise of what an older one took. */
final class SchemaChanges {
  private final List<String> found = new ArrayList<>();

  private SchemaChanges() {}

  static List<String> breaking(JSONSchemaProps before, JSONSchemaProps now) {
    SchemaChanges changes = new SchemaChanges();
    changes.compare("", before, now);
    return changes.found;
  }

  private void compare(String path, JSONSchemaProps before, JSONSchemaProps now) {
    differs(path, "type", before.getType(), now.getType());
    differs(path, "default", before.getDefault(), now.getDefault());
    newer(path, "required", before.getRequired(), now.getRequired());
    newer(path, "rule", rules(before), rules(now));
    if (!now.getEnum().isEmpty()) {
      newer(path, "no longer allowed", now.getEnum(), before.getEnum());
    }
    narrower(path, "minimum", negated(before.getMinimum()), negated(now.getMinimum()));
    narrower(path, "maximum", before.getMaximum(), now.getMaximum());
    narrower(path, "length", before.getMaxLength(), now.getMaxLength());
    narrower(path, "items", before.getMaxItems(), now.getMaxItems());
    for (String name : before.getProperties().keySet()) {
      JSONSchemaProps property = now.getProperties().get(name);
      if (property == null) {
        found.add(path + "." + name + " is gone");
      } else {
        compare(path + "." + name, before.getProperties().get(name), property);
      }
    }
    if (before.getItems() != null && now.getItems() != null) {
      compare(path + "[]", before.getItems().getSchema(), now.getItems().getSchema());
    }
  }

  private void differs(String path, String what, Object before, Object now) {
    if (!Objects.equals(before, now)) {
      found.add("%s: %s was %s, is %s".formatted(path, what, before, now));
    }
  }

  private void newer(String path, String what, List<?> before, List<?> now) {
    now.stream()
        .filter(one -> !before.contains(one))
        .forEach(one -> found.add("%s: %s: %s".formatted(path, what, one)));
  }

  private void narrower(String path, String what, Number before, Number now) {
    if (now != null && (before == null || now.doubleValue() < before.doubleValue())) {
      found.add("%s: %s is narrower".formatted(path, what));
    }
  }

  /** So that a lower bound narrows as an upper one does. */
  private static Double negated(Double bound) {
    return bound == null ? null : -bound;
  }

  private static List<String> rules(JSONSchemaProps schema) {
    return schema.getXKubernetesValidations().stream().map(ValidationRule::getRule).toList();
  }
}
