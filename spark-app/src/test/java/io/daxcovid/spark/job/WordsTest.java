package io.daxcovid.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void of_a_failed_task_only_the_cause_is_said_and_no_stack_trace() {
    Exception cause = new IllegalArgumentException("Two rows for DE on 2020-03-01");
    Exception failure =
        new SparkException("Job aborted due to stage failure: Task 0\n\tat somewhere", cause);
    failure.setStackTrace(new StackTraceElement[0]);

    assertThat(Words.of(failure)).isEqualTo("Two rows for DE on 2020-03-01");
  }

  @Test
  void without_any_message_the_kind_of_failure_is_said() {
    assertThat(Words.of(new IllegalStateException())).isEqualTo("IllegalStateException");
  }
}
