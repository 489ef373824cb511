package io.daxcovid.contract.run;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * {@code namespace/name}. The name has at most 36 characters, so that run names stay DNS labels.
 */
public record PipelineKey(String namespace, String name) {
  private static final Pattern LABEL = Pattern.compile("[a-z]([-a-z0-9]*[a-z0-9])?");

  public PipelineKey {
    if (!LABEL.matcher(namespace).matches() || namespace.length() > 63) {
      throw new IllegalArgumentException("Not a namespace: '" + namespace + "'");
    }
    if (!LABEL.matcher(name).matches() || name.length() > 36) {
      throw new IllegalArgumentException(
          "Not a pipeline name (a-z, 0-9, -, at most 36 characters): '" + name + "'");
    }
  }

  @JsonCreator
  public static PipelineKey parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("A pipeline is namespace/name, not '" + text + "'");
    }
    return new PipelineKey(text.substring(0, slash), text.substring(slash + 1));
  }

  @JsonValue
  @Override
  public String toString() {
    return namespace + "/" + name;
  }
}
