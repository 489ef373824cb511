package io.daxcovid.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class OutageTest {
  @Test
  void law7_a_connection_that_cannot_be_made_is_an_outage_however_deep_it_lies() {
    assertThat(Outage.caused(new SQLException("Communications link failure", "08S01"))).isTrue();
    assertThat(Outage.caused(new IllegalStateException(new ConnectException("refused")))).isTrue();
  }

  @Test
  void a_wrong_password_a_full_disk_and_a_bug_are_failures() {
    assertThat(Outage.caused(new SQLException("Access denied", "28000"))).isFalse();
    assertThat(Outage.caused(new IOException("No space left on device"))).isFalse();
    assertThat(Outage.caused(new IllegalStateException("bug"))).isFalse();
  }
}
