package io.daxcovid.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.contract.message.PipelineStatus;
import io.daxcovid.contract.message.SnapshotPublished;
import io.daxcovid.contract.run.Analysis;
import io.daxcovid.contract.run.Outcome;
import io.daxcovid.contract.snapshot.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of docs/contracts.md are read by the records that they document, field by field. */
class DocumentedExamplesTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("<!-- example: (\\w+) -->\\s*```json\\n(.*?)```", Pattern.DOTALL);
  private static final Map<String, Class<?>> TYPES =
      Map.of(
          "Manifest", Manifest.class,
          "SnapshotPublished", SnapshotPublished.class,
          "DatasetStatus", DatasetStatus.class,
          "PipelineStatus", PipelineStatus.class,
          "Analysis", Analysis.class,
          "Outcome", Outcome.class);

  @Test
  void every_documented_example_survives_a_round_trip_through_its_record() throws Exception {
    ObjectMapper plain = new ObjectMapper();
    Matcher examples = EXAMPLE.matcher(Files.readString(Path.of("..", "docs", "contracts.md")));
    int seen = 0;
    while (examples.find()) {
      Object value = Json.read(examples.group(2), TYPES.get(examples.group(1)));
      assertThat(plain.readTree(Json.write(value)))
          .as(examples.group(1))
          .isEqualTo(plain.readTree(examples.group(2)));
      seen++;
    }
    assertThat(seen).isEqualTo(TYPES.size());
  }
}
