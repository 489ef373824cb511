package io.daxcovid.contract.run;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads {@link JobRequest#toArguments()} back, collecting all faults before it complains. */
final class JobArguments {
  private static final Set<String> OPTIONS =
      Set.of(
          "pipeline",
          "run",
          "name",
          "attempt",
          "sequence",
          "method-version",
          "analysis",
          "publish",
          "deadline",
          "outcome");

  private final Map<String, String> values = new HashMap<>();
  private final Map<Dataset, String> inputs = new EnumMap<>(Dataset.class);
  private final List<String> faults = new ArrayList<>();
  private boolean recompute;

  JobArguments(List<String> words) {
    words.forEach(this::take);
  }

  private void take(String word) {
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    String value = equals < 0 ? "" : word.substring(equals + 1);
    if (word.equals("--recompute")) {
      recompute = true;
    } else if (name.equals("--input")) {
      takeInput(value);
    } else if (name.startsWith("--") && equals > 0 && OPTIONS.contains(name.substring(2))) {
      values.put(name.substring(2), value);
    } else {
      faults.add("unknown option " + word);
    }
  }

  private void takeInput(String value) {
    int equals = value.indexOf('=');
    if (equals < 0 || Dataset.of(value.substring(0, equals)).isEmpty()) {
      faults.add("--input must be <dataset>=<uri>, not '" + value + "'");
      return;
    }
    inputs.put(Dataset.require(value.substring(0, equals)), value.substring(equals + 1));
  }

  JobRequest toRequest() {
    PipelineKey pipeline = read("pipeline", PipelineKey::parse);
    RunId run = read("run", RunId::new);
    String name = read("name", Function.identity());
    Long attempt = read("attempt", Long::valueOf);
    Long sequence = read("sequence", Long::valueOf);
    Integer methodVersion = read("method-version", Integer::valueOf);
    Analysis analysis = read("analysis", text -> Json.read(text, Analysis.class));
    PublishMode publish = read("publish", PublishMode::of);
    Duration deadline = read("deadline", Duration::parse);
    String outcome = read("outcome", Function.identity());
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("Cannot run: " + String.join("; ", faults));
    }
    return new JobRequest(
        pipeline,
        run,
        name,
        attempt,
        sequence,
        methodVersion,
        analysis,
        inputs,
        publish,
        recompute,
        deadline,
        outcome);
  }

  private <T> T read(String option, Function<String, T> parser) {
    String value = values.get(option);
    if (value == null) {
      faults.add("--" + option + " is missing");
      return null;
    }
    try {
      return parser.apply(value);
    } catch (RuntimeException e) {
      faults.add("--%s is '%s': %s".formatted(option, value, e.getMessage()));
      return null;
    }
  }
}
