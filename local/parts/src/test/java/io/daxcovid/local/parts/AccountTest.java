package io.daxcovid.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountTest {
  @TempDir Path secrets;

  @Test
  void law12_a_password_is_made_once_and_only_its_owner_can_read_it() throws Exception {
    Account first = Account.writer(secrets);
    assertThat(first.password()).hasSizeGreaterThanOrEqualTo(32);
    assertThat(Account.writer(secrets).password()).isEqualTo(first.password());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first.passwordFile())))
        .isEqualTo("rw-------");
    assertThat(Account.reader(secrets).password()).isNotEqualTo(first.password());
  }

  @Test
  void law12_an_account_does_not_show_its_password() throws Exception {
    Account reader = Account.reader(secrets);
    assertThat(reader.toString()).doesNotContain(reader.password());
  }

  @Test
  void each_account_gets_its_rights_and_nothing_else() throws Exception {
    Account reader = Account.reader(secrets);
    assertThat(AccountScript.of("dax_covid", List.of(reader)).lines())
        .contains("GRANT SELECT ON dax_covid.* TO 'dax_reader'@'127.0.0.1';")
        .allMatch(line -> line.endsWith(";"));
  }
}
