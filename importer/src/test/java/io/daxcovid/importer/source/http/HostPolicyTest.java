package io.daxcovid.importer.source.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.importer.source.choice.NetworkSettings;
import io.daxcovid.importer.source.choice.NetworkSettings.Sites;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostPolicyTest {
  /** Every name leads into the own network, as a forged one might. */
  private static final NameResolver FORGED =
      host -> List.of(InetAddress.getByAddress(host, new byte[] {10, 0, 0, 7}));

  private static final Sites MIRRORED =
      new Sites(URI.create("https://yahoo.mirror.example"), Sites.USUAL.fse(), Sites.USUAL.stooq());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://cases.example/a.csv",
        "https://yahoo.mirror.example/a",
        "https://stooq.com/",
        "https://127.example/",
        "https://10.0.0.5.example/"
      })
  void law12_a_name_may_not_lead_into_the_own_network(String url) throws Exception {
    assertThat(policy(url).objection(URI.create(url))).isEmpty();
    assertThat(policy(url).objectionToAddress(URI.create(url)).orElseThrow())
        .contains("10.0.0.7", "DAX_HTTP_ALLOWED_HOSTS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.5:8080/a.csv",
        "http://127.0.0.1:9/a.csv",
        "http://localhost:9/a.csv",
        "http://[fd00::1]/a.csv",
        "https://allowed.example/a.csv"
      })
  void an_address_this_machine_and_what_is_allowed_are_meant(String url) throws Exception {
    assertThat(policy(url).objection(URI.create(url))).isEmpty();
    assertThat(policy(url).objectionToAddress(URI.create(url))).isEmpty();
  }

  private static HostPolicy policy(String source) {
    return new NetworkSettings(
            MIRRORED,
            Set.of(Authority.parse("allowed.example")),
            ProxyChoice.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty())
        .hosts(List.of(URI.create(source)), FORGED);
  }
}
