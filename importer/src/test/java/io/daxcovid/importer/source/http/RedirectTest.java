package io.daxcovid.importer.source.http;

import static io.daxcovid.importer.source.http.Behaviours.ok;
import static io.daxcovid.importer.source.http.Behaviours.redirect;
import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.importer.source.http.HttpAnswer.Barred;
import io.daxcovid.importer.source.http.HttpAnswer.Broken;
import io.daxcovid.importer.source.http.HttpAnswer.Content;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {
  @RegisterExtension private final HttpRig rig = new HttpRig();

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void a_redirect_on_the_same_server_is_followed(int status) throws Exception {
    rig.server.plan("/old", redirect(status, "new?x=1")).plan("/new", ok("here"));

    Content content = (Content) rig.ask("/old");

    assertThat(HttpRig.text(content.file())).isEqualTo("here");
    assertThat(content.file().url()).endsWith("/old");
  }

  @Test
  void a_server_that_a_person_allowed_may_be_redirected_to_but_gets_no_key() throws Exception {
    try (SourceServer other = SourceServer.start()) {
      other.plan("/data", ok("there"));
      rig.server.plan("/a", redirect(302, other.uri("/data").toString()));
      HttpSettings both =
          HttpRig.settings(
              Set.of(Authority.of(rig.uri("/")), Authority.of(other.uri("/"))),
              Set.of(),
              HttpRig.SHORT);
      Ask ask = new Ask(rig.uri("/a"), "a", Map.of("X-Api-Token", "hidden"), Validators.NONE);

      HttpAnswer answer =
          new HttpFetcher(both, () -> false, rig.clock).fetch(ask, rig.spool, rig.deadline());

      assertThat(answer).isInstanceOf(Content.class);
      assertThat(rig.server.requests().get(0).header("x-api-token")).isEqualTo("hidden");
      assertThat(other.requests().get(0).header("x-api-token")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://foreign.example/data",
        "http://127.0.0.1:9/hdfs",
        "http://localhost:9/hdfs",
        "http://[::1]:9/",
        "http://169.254.169.254/latest/meta-data",
        "http://10.0.0.1/",
        "http://2130706433/",
        "//foreign.example/data",
        "ftp://foreign.example/data",
        "file:///etc/passwd",
        "http://user:word@foreign.example/"
      })
  void a_redirect_to_any_other_server_is_barred(String location) throws Exception {
    rig.server.plan("/a", redirect(302, location));

    assertThat(((Barred) rig.ask("/a")).reason())
        .startsWith("it redirects to ")
        .doesNotContain("word@");
    assertThat(rig.server.requests()).hasSize(1);
  }

  @Test
  void a_redirect_without_sense_is_barred() throws Exception {
    rig.server.plan("/nowhere", Behaviours.status(302, "")).plan("/odd", redirect(302, "ht tp:\\"));

    assertThat(((Barred) rig.ask("/nowhere")).reason()).contains("to nowhere");
    assertThat(((Barred) rig.ask("/odd")).reason()).contains("no URL");
  }

  @Test
  void a_redirect_in_a_circle_ends() throws Exception {
    rig.server.plan("/a", redirect(302, "/b")).plan("/b", redirect(302, "/a"));

    assertThat(((Barred) rig.ask("/a")).reason()).contains("more than 5 times");
    assertThat(rig.server.requests()).hasSize(6);
  }

  @Test
  void a_redirect_from_https_to_http_is_barred() throws Exception {
    Way way = way("https://data.example/a");

    assertThat(way.follow(Optional.of("http://data.example:443/a")).orElseThrow())
        .contains("not secure");
  }

  @Test
  void a_well_known_host_that_leads_into_the_own_network_is_barred() throws Exception {
    assertThat(way("https://inside.example/a").objection().orElseThrow())
        .contains("10.0.0.7, an address of this machine or its network");
    assertThat(way("https://data.example/a").objection()).isEmpty();
    assertThat(way("https://data.example/a").follow(Optional.of("https://inside.example/")))
        .isPresent();
  }

  @Test
  void the_same_answer_of_a_host_that_a_person_configured_is_meant() throws Exception {
    HttpSettings settings =
        HttpRig.settings(Set.of(Authority.parse("inside.example")), Set.of(), HttpRig.SHORT);
    Ask ask = Ask.plain(URI.create("https://inside.example/a"), "a");

    assertThat(new Way(ask, settings).objection()).isEmpty();
  }

  @Test
  void a_name_that_nobody_knows_is_said_in_words() throws Exception {
    NameResolver nobody =
        host -> {
          throw new UnknownHostException(host);
        };
    URI target = URI.create("https://data.example/a");
    HttpSettings settings =
        new HttpSettings(
            new HostPolicy(Set.of(), Set.of(Authority.of(target)), nobody),
            ProxyChoice.NONE,
            HttpRig.SHORT,
            "test");

    HttpAnswer answer =
        new HttpFetcher(settings, () -> false, rig.clock)
            .fetch(Ask.plain(target, "a"), rig.spool, rig.deadline());

    assertThat(((Broken) answer).reason()).contains("the name data.example cannot be resolved");
  }

  private static Way way(String uri) {
    Set<Authority> known =
        Set.of(Authority.parse("data.example"), Authority.parse("inside.example"));
    return new Way(
        Ask.plain(URI.create(uri), "a"), HttpRig.settings(Set.of(), known, HttpRig.SHORT));
  }
}
