package io.daxcovid.operator.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.snapshot.SnapshotId;
import io.daxcovid.controller.plan.Input;
import io.fabric8.generator.annotation.Required;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A snapshot as a run's input. */
public record InputRecord(
    @Required @JsonPropertyDescription("Dataset id") String dataset,
    @Required @JsonPropertyDescription("Id of the snapshot") String snapshotId,
    @Required @JsonPropertyDescription("Rises with every snapshot of its dataset") long version,
    @Required @JsonPropertyDescription("HDFS path of the snapshot, without scheme and authority")
        String path,
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonPropertyDescription("Addresses that its rows came from, as the importer says")
        List<String> sources) {
  public InputRecord {
    sources = sources == null ? List.of() : List.copyOf(sources);
  }

  /** In the order of the registry, so that the same inputs are written in the same way. */
  public static List<InputRecord> of(Map<Dataset, Input> inputs) {
    return inputs.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            entry ->
                new InputRecord(
                    entry.getKey().id(),
                    entry.getValue().id().value(),
                    entry.getValue().version(),
                    entry.getValue().path(),
                    entry.getValue().sources()))
        .toList();
  }

  public static Map<Dataset, Input> inputs(Collection<InputRecord> records) {
    Map<Dataset, Input> inputs = new EnumMap<>(Dataset.class);
    for (InputRecord input : records) {
      inputs.put(
          Dataset.require(input.dataset()),
          new Input(
              new SnapshotId(input.snapshotId()), input.version(), input.path(), input.sources()));
    }
    return inputs;
  }
}
