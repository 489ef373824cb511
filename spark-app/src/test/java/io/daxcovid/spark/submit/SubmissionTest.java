package io.daxcovid.spark.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubmissionTest {
  @Test
  void settings_come_before_the_job_s_own_words() {
    Submission submission =
        Submission.parse(
            List.of(
                "--conf=spark.master=k8s://https://kubernetes.default.svc",
                "--conf=spark.driver.extraJavaOptions=-Da=b",
                "--",
                "--run=1",
                "--conf=not.ours=1"));
    assertThat(submission.conf())
        .isEqualTo(
            Map.of(
                "spark.master",
                "k8s://https://kubernetes.default.svc",
                "spark.driver.extraJavaOptions",
                "-Da=b"));
    assertThat(submission.job()).containsExactly("--run=1", "--conf=not.ours=1");
  }

  @Test
  void foreign_word_is_named() {
    assertThatThrownBy(() -> Submission.parse(List.of("--master=x", "--")))
        .hasMessageContaining("'--master=x'");
    assertThatThrownBy(() -> Submission.parse(List.of("--conf=spark.master", "--")))
        .hasMessageContaining("'--conf=spark.master'");
  }

  @Test
  void missing_end_of_settings_shows_the_usage() {
    assertThatThrownBy(() -> Submission.parse(List.of("--run=1")))
        .hasMessageStartingWith("Usage: ");
  }
}
