package io.daxcovid.importer.source.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyChoiceTest {
  @RegisterExtension private final HttpRig rig = new HttpRig();

  private static final Map<String, String> VARIABLES =
      Map.of(
          "https_proxy", "http://safe.example:8080",
          "HTTP_PROXY", "plain.example",
          "NO_PROXY", "internal.example, .corp.example,10.0.0.1");

  @ParameterizedTest
  @CsvSource({
    "https://e.org/, http://safe.example:8080",
    "http://e.org/, http://plain.example:3128",
    "https://internal.example/, none",
    "https://a.internal.example/, none",
    "https://a.corp.example/, none",
    "https://notinternal.example/, http://safe.example:8080",
    "http://10.0.0.1/, none",
    "http://127.0.0.1:8000/, none",
    "http://localhost/, none",
    "http://127.example/, http://plain.example:3128",
    "http://[::1]:80/, none"
  })
  void the_customary_variables_are_followed_and_this_machine_is_asked_directly(
      String target, String proxy) {
    assertThat(shown(ProxyChoice.of(Optional.empty(), VARIABLES), target)).isEqualTo(proxy);
  }

  @Test
  void a_setting_of_our_own_wins() {
    assertThat(
            shown(ProxyChoice.of(Optional.of("http://own.example:1"), VARIABLES), "http://e.org"))
        .isEqualTo("http://own.example:1");
    assertThat(shown(ProxyChoice.of(Optional.of("none"), VARIABLES), "http://e.org"))
        .isEqualTo("none");
  }

  @Test
  void law12_a_password_is_neither_shown_nor_repeated_in_a_refusal() {
    ProxyChoice choice = ProxyChoice.of(Optional.of("http://me:word@own.example:1"), Map.of());

    assertThat(shown(choice, "http://e.org")).isEqualTo("http://***@own.example:1");
    assertThatThrownBy(
            () -> ProxyChoice.of(Optional.empty(), Map.of("https_proxy", "socks://me:word@x")))
        .hasMessageContaining("https_proxy")
        .hasMessageContaining("DAX_HTTP_PROXY=none")
        .hasMessageNotContaining("word");
  }

  @Test
  void a_request_goes_by_the_proxy_with_its_login() throws Exception {
    String target = "http://far.example/data.csv";
    rig.server.plan(
        target,
        Behaviours.status(407, "", "Proxy-Authenticate: Basic realm=\"x\""),
        Behaviours.ok("by proxy"));
    String proxy = "http://me:w%40rd@127.0.0.1:" + rig.uri("/").getPort();

    HttpAnswer answer = fetchBy(ProxyChoice.of(Optional.of(proxy), Map.of()), target);

    assertThat(HttpRig.text(((HttpAnswer.Content) answer).file())).isEqualTo("by proxy");
    assertThat(rig.server.requests().get(1).header("proxy-authorization"))
        .isEqualTo("Basic bWU6d0ByZA==");
  }

  private HttpAnswer fetchBy(ProxyChoice proxy, String target)
      throws InterruptedException, IOException {
    Authority far = Authority.of(URI.create(target));
    HttpSettings settings =
        new HttpSettings(
            new HostPolicy(Set.of(), Set.of(far), HttpRig.NAMES), proxy, HttpRig.SHORT, "test");
    return new HttpFetcher(settings, () -> false, rig.clock)
        .fetch(Ask.plain(URI.create(target), "a"), rig.spool, rig.deadline());
  }

  private static String shown(ProxyChoice choice, String target) {
    return choice.of(URI.create(target)).map(ProxyServer::toString).orElse("none");
  }
}
