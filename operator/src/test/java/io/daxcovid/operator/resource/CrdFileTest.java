package io.daxcovid.operator.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.operator.kube.Manifests;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class CrdFileTest {

  @Test
  void the_file_is_what_the_types_say() throws IOException {
    String generated = GeneratedCrd.yaml();
    if ("write".equals(System.getProperty("dax.docs"))) {
      Files.writeString(GeneratedCrd.FILE, generated);
      return;
    }
    assertThat(Manifests.text(GeneratedCrd.FILE))
        .as(
            "k8s/crds is not what the resource's types say; to write it anew: ./mvnw -pl operator -am test"
                + " -Dtest=CrdFileTest -Dsurefire.failIfNoSpecifiedTests=false -Ddax.docs=write")
        .isEqualTo(generated);
  }
}
