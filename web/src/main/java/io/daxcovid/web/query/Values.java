package io.daxcovid.web.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A query's parameters, parsed. */
public final class Values {
  private final SortedMap<String, Object> byName;

  Values(Map<String, Object> byName) {
    this.byName = new TreeMap<>(byName);
  }

  /** For parameters that are required or have a default. */
  public <T> T get(Parameter<T> parameter) {
    return find(parameter)
        .orElseThrow(() -> new IllegalStateException(parameter.name() + " has no default"));
  }

  // Only the parameter's own parser puts a value under its name.
  @SuppressWarnings("unchecked")
  public <T> Optional<T> find(Parameter<T> parameter) {
    return Optional.ofNullable((T) byName.get(parameter.name()));
  }

  public Values without(List<Parameter<?>> parameters) {
    Map<String, Object> rest = new TreeMap<>(byName);
    parameters.forEach(parameter -> rest.remove(parameter.name()));
    return new Values(rest);
  }

  /** Two queries that ask for the same have the same text: sorted, with defaults filled in. */
  public String canonical() {
    return byName.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining("&"));
  }
}
