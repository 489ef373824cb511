package io.daxcovid.contract.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MethodVersionTest {

  @Test
  void the_documentation_says_what_changed_up_to_the_current_version() throws IOException {
    List<String> versions =
        Files.readAllLines(Path.of("../docs/methodology.md")).stream()
            .filter(line -> line.matches("\\| \\d+ \\| .*"))
            .map(line -> line.split(" \\| ", -1)[0].substring(2))
            .toList();

    assertThat(versions).last().isEqualTo(Integer.toString(MethodVersion.CURRENT));
  }
}
