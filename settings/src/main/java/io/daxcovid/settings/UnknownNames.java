package io.daxcovid.settings;

import java.util.Collection;
import java.util.List;

/**
 * Names that nobody knows are refused: a setting that is misspelt would be silently without effect.
 * A settings file belongs to one program. The environment is inherited by scripts, tests and
 * children, so there a name may also be one of somebody else in this project.
 */
record UnknownNames(Program program) {
  private static final String PREFIX = "DAX_";

  List<String> inFile(String path, Collection<String> names) {
    return names.stream()
        .sorted()
        .filter(name -> !program.names().contains(name))
        .map(name -> refusal("%s in %s".formatted(name, path), name))
        .toList();
  }

  List<String> inEnvironment(Collection<String> names) {
    return names.stream()
        .sorted()
        .filter(name -> name.startsWith(PREFIX) && !program.names().contains(name))
        .filter(name -> !ProjectNames.contains(name))
        .map(name -> refusal(name, name))
        .toList();
  }

  private String refusal(String where, String name) {
    String suggestion = NearestName.suggestion(name, program.names());
    return where
        + " is not a setting of the "
        + program.name()
        + (suggestion.isEmpty() ? "; remove it (docs/configuration.md has all names)" : suggestion);
  }
}
