package io.daxcovid.web.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientsTest {
  private final Clients clients = new Clients(Subnet.list("10.0.0.0/8, 192.168.7.9, fd00::/8"));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // peer; header; client
        "203.0.113.5; 198.51.100.1; 203.0.113.5", // no proxy of ours: what it says counts nothing
        "203.0.113.5; ''; 203.0.113.5",
        "10.1.2.3; ''; 10.1.2.3",
        "10.1.2.3; 198.51.100.1; 198.51.100.1",
        "10.1.2.3; 1.1.1.1, 198.51.100.1; 198.51.100.1", // 1.1.1.1 is what the client has made up
        "10.1.2.3; 1.1.1.1, 198.51.100.1, 10.9.9.9; 198.51.100.1", // two proxies in a row
        "10.1.2.3; 198.51.100.1:4711; 198.51.100.1",
        "fd00::1; [2001:db8::7]:4711; 2001:db8::7",
        "::ffff:10.1.2.3; 198.51.100.1; 198.51.100.1",
        "10.1.2.3; unknown; 10.1.2.3",
        "10.1.2.3; example.org; 10.1.2.3",
        "192.168.7.9; 198.51.100.1; 198.51.100.1",
        "192.168.7.8; 198.51.100.1; 192.168.7.8"
      })
  void only_what_a_trusted_proxy_has_seen_counts(String peer, String header, String client)
      throws Exception {
    assertThat(clients.behind(Clients.peer(peer), List.of(header)))
        .isEqualTo(InetAddress.getByName(client));
  }

  @Test
  void headers_that_are_repeated_are_one_list() {
    assertThat(clients.behind(Clients.peer("10.1.2.3"), List.of("1.1.1.1", "198.51.100.1")))
        .isEqualTo(Clients.peer("198.51.100.1"));
  }

  @Test
  void a_network_of_version_six_is_one_client() {
    assertThat(Clients.one(Clients.peer("2001:db8:1:2::7")))
        .isEqualTo(Clients.one(Clients.peer("2001:db8:1:2:ffff::1")))
        .isNotEqualTo(Clients.one(Clients.peer("2001:db8:1:3::7")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/x", "example.org", "10.0.0", "::1/129", "/8"})
  void what_is_no_range_is_refused(String text) {
    assertThatThrownBy(() -> Subnet.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "'");
  }
}
