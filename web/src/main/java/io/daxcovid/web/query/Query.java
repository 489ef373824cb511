package io.daxcovid.web.query;

import io.daxcovid.settings.NearestName;
import io.daxcovid.web.http.Problem.ParameterFault;
import io.daxcovid.web.http.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Parses a request's query by the parameters an endpoint declares. */
public final class Query {
  private Query() {}

  /**
   * @param given as sent: each name with all its values
   * @throws ProblemException naming every parameter that is unknown, missing or malformed
   */
  public static Values parse(List<Parameter<?>> declared, Map<String, List<String>> given) {
    List<ParameterFault> faults = new ArrayList<>(unknown(declared, given));
    Map<String, Object> values = new HashMap<>();
    for (Parameter<?> parameter : declared) {
      try {
        Object value = value(parameter, given.getOrDefault(parameter.name(), List.of()));
        if (value != null) {
          values.put(parameter.name(), value);
        }
      } catch (IllegalArgumentException e) {
        faults.add(new ParameterFault(parameter.name(), e.getMessage()));
      }
    }
    if (!faults.isEmpty()) {
      throw ProblemException.parameters(faults);
    }
    return new Values(values);
  }

  private static List<ParameterFault> unknown(
      List<Parameter<?>> declared, Map<String, List<String>> given) {
    List<String> names = declared.stream().<String>map(Parameter::name).toList();
    return given.keySet().stream()
        .filter(name -> !names.contains(name))
        .sorted()
        .map(
            name ->
                new ParameterFault(name, "unknown parameter" + NearestName.suggestion(name, names)))
        .toList();
  }

  private static Object value(Parameter<?> parameter, List<String> texts) {
    if (texts.size() > 1) {
      throw new IllegalArgumentException("given more than once");
    }
    String text = texts.isEmpty() ? parameter.fallback() : texts.get(0);
    if (text == null) {
      if (parameter.required()) {
        throw new IllegalArgumentException("is needed");
      }
      return null;
    }
    return parameter.parser().apply(text);
  }
}
