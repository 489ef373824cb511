package io.daxcovid.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.web.http.Gzip;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageWeightTest {
  private static final int MOST = 350_000;

  @Test
  void all_views_and_their_charts_stay_within_the_weight_that_was_promised() throws Exception {
    Path page = Path.of(PageWeightTest.class.getResource("/page/index.html").toURI()).getParent();
    int weight = Gzip.compress(charts()).length;
    try (Stream<Path> files = Files.walk(page)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        weight += Gzip.compress(Files.readAllBytes(file)).length;
      }
    }
    assertThat(weight).isBetween(200_000, MOST);
  }

  private static byte[] charts() throws IOException {
    try (InputStream in =
        PageWeightTest.class.getClassLoader().getResourceAsStream(PageRoutes.charts())) {
      return in.readAllBytes();
    }
  }
}
