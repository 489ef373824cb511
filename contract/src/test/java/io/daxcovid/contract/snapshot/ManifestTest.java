package io.daxcovid.contract.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.contract.json.Json;
import org.junit.jupiter.api.Test;

class ManifestTest {
  @Test
  void one_written_before_there_were_revisions_is_still_valid() {
    String old =
        """
        {"id":"20201214T100500Z-9f2c41d07b3e","dataset":"ecdc-cases","source":"x","sourceUrls":[],
         "synthetic":false,"fetchedAt":"2020-12-14T10:05:00Z","version":1,"rawSha256":{},
         "contentSha256":"9f2c41d07b3e5a6b7c8d9e0f1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d",
         "bytes":1,"rows":1,"firstDate":"2020-12-14","lastDate":"2020-12-14",
         "schemaName":"ecdc-cases-daily","schemaVersion":1,"carriedOver":[],"warnings":[],
         "importerVersion":"0.1.0"}
        """;

    Manifest manifest = Json.read(old, Manifest.class);

    assertThat(manifest.revisions()).isNull();
    assertThat(Json.write(manifest)).doesNotContain("revisions");
  }
}
