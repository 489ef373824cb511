package io.daxcovid.operator.runner.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.operator.runner.job.JobWorkload;
import io.daxcovid.operator.runner.sparkoperator.SparkOperatorWorkload;
import io.daxcovid.operator.runner.workload.Workload;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenFilesTest {
  private static final List<String> FILES =
      List.of("pipeline.yaml", "spark-application.yaml", "job.yaml");

  @ParameterizedTest
  @EnumSource
  void spark_application_is_as_its_file_says(Shape shape) throws IOException {
    compare(shape, new SparkOperatorWorkload(shape.setup()), "spark-application.yaml");
  }

  @ParameterizedTest
  @EnumSource
  void job_is_as_its_file_says(Shape shape) throws IOException {
    compare(shape, new JobWorkload(shape.setup()), "job.yaml");
  }

  @Test
  void no_file_lies_about_that_nobody_compares() throws IOException {
    Set<Path> known = new TreeSet<>();
    Arrays.stream(Shape.values())
        .forEach(shape -> FILES.forEach(file -> known.add(shape.folder().resolve(file))));
    try (Stream<Path> files = Files.walk(Shape.FOLDER)) {
      assertThat(files.filter(Files::isRegularFile)).containsExactlyInAnyOrderElementsOf(known);
    }
  }

  @ParameterizedTest
  @EnumSource
  void law12_nothing_of_a_secret_but_its_name_is_in_any_object(Shape shape) throws IOException {
    for (String file : FILES.subList(1, FILES.size())) {
      assertThat(Files.readString(shape.folder().resolve(file)))
          .doesNotContainIgnoringCase("password=")
          .doesNotContain("stringData");
    }
  }

  private static <T extends HasMetadata> void compare(
      Shape shape, Workload<T> workload, String name) throws IOException {
    String yaml = new KubernetesSerialization().asYaml(workload.render(shape.request()));
    Path file = shape.folder().resolve(name);
    if ("write".equals(System.getProperty("dax.docs"))) {
      Files.writeString(file, yaml);
      return;
    }
    assertThat(yaml)
        .as(
            "%s; to write it anew: ./mvnw -pl operator -am test -Dtest=GoldenFilesTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Ddax.docs=write",
            file)
        .isEqualTo(Files.readString(file));
  }
}
