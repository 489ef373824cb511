package io.daxcovid.importer.source.http;

import static io.daxcovid.importer.source.http.Behaviours.ok;
import static io.daxcovid.importer.source.http.Behaviours.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.importer.source.NotModified;
import io.daxcovid.importer.source.Received;
import io.daxcovid.importer.source.SourceUnreachableException;
import io.daxcovid.settings.Masked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HttpSourceTest {
  @RegisterExtension private final HttpRig rig = new HttpRig();

  @Test
  void the_file_is_named_after_the_end_of_its_address() throws Exception {
    rig.server.plan("/covid19/casedistribution/json/", ok("{}"));

    Received received = (Received) source("/covid19/casedistribution/json/").fetch(rig.spool);

    assertThat(received.files()).extracting("name").containsExactly("casedistribution.json");
  }

  @Test
  void law6_what_has_not_changed_is_not_sent_again_unless_it_was_lost() throws Exception {
    rig.server.plan("/cases.csv", Behaviours.tagged("\"a\"", "x"));
    HttpSource source = source("/cases.csv");

    assertThat(source.fetch(rig.spool)).isInstanceOf(Received.class);
    assertThat(source.fetch(rig.spool)).isInstanceOf(NotModified.class);
    source.forget();
    assertThat(source.fetch(rig.spool)).isInstanceOf(Received.class);
  }

  @Test
  void law5_an_older_file_takes_the_place_of_a_page_that_was_refused() throws Exception {
    String down = "Sun, 01 Mar 2026 09:00:00 GMT";
    rig.server.plan(
        "/cases.csv",
        ok("<!DOCTYPE html>We are down", "Last-Modified: " + down),
        Behaviours.dated(down, "the old file"));
    HttpSource source = source("/cases.csv");
    source.fetch(rig.spool);

    source.forget();

    Received restored = (Received) source.fetch(rig.spool);
    assertThat(HttpRig.text(restored.files().get(0))).isEqualTo("the old file");
  }

  @Test
  void a_web_page_with_status_200_is_received_and_left_to_the_parser() throws Exception {
    rig.server.plan("/cases.csv", ok("<!DOCTYPE html><html>We are down"));

    assertThat(source("/cases.csv").fetch(rig.spool)).isInstanceOf(Received.class);
  }

  @Test
  void law7_a_server_that_wants_to_be_left_alone_is() {
    rig.server.plan("/cases.csv", status(503, "", "Retry-After: 7200"), ok("x"));
    HttpSource source = source("/cases.csv");

    assertThatThrownBy(() -> source.fetch(rig.spool))
        .isInstanceOf(SourceUnreachableException.class)
        .hasMessageContaining("HTTP 503");
    assertThatThrownBy(() -> source.fetch(rig.spool))
        .hasMessageContaining("left alone until 2026-03-01T12:00:00Z");
    assertThat(rig.server.requests()).hasSize(1);
  }

  @Test
  void law12_no_message_and_no_stored_address_holds_a_key() throws Exception {
    String secret = "/cases.csv?api_key=abc123&x=1";
    rig.server.plan("/cases.csv", status(403, ""), ok("x"));
    HttpSource source = source(secret);

    assertThatThrownBy(() -> source.fetch(rig.spool))
        .hasMessageContaining("api_key=***&x=1")
        .hasMessageNotContaining("abc123");
    Received received = (Received) source.fetch(rig.spool);

    assertThat(received.files().get(0).url()).contains("api_key=***&x=1");
    assertThat(rig.server.requests().get(0).target()).isEqualTo(secret);
  }

  private HttpSource source(String path) {
    return new HttpSource(
        Masked.text(rig.uri(path).toString()), rig.uri(path), rig.patient(), new Rest(rig.clock));
  }
}
