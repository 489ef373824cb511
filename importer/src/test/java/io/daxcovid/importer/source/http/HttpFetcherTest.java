package io.daxcovid.importer.source.http;

import static io.daxcovid.importer.source.http.Behaviours.ok;
import static io.daxcovid.importer.source.http.Behaviours.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.daxcovid.importer.source.http.HttpAnswer.Barred;
import io.daxcovid.importer.source.http.HttpAnswer.Broken;
import io.daxcovid.importer.source.http.HttpAnswer.Content;
import io.daxcovid.importer.source.http.HttpAnswer.Failed;
import io.daxcovid.importer.source.http.HttpAnswer.Unchanged;
import io.daxcovid.importer.spool.RawFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpFetcherTest {
  @RegisterExtension private final HttpRig rig = new HttpRig();

  @Test
  void content_is_kept_as_it_came_and_its_marks_are_remembered() throws Exception {
    rig.server.plan(
        "/a", ok("a,b\n", "ETag: \"1\"", "Last-Modified: Mon, 14 Dec 2020 09:00:00 GMT"));

    Content content = (Content) rig.ask("/a");

    assertThat(HttpRig.text(content.file())).isEqualTo("a,b\n");
    assertThat(content.file().url()).isEqualTo(rig.uri("/a").toString());
    assertThat(content.validators())
        .isEqualTo(
            new Validators(Optional.of("\"1\""), Optional.of("Mon, 14 Dec 2020 09:00:00 GMT")));
  }

  @Test
  void the_importer_says_who_it_is() throws Exception {
    rig.server.plan("/a", ok("x"));
    rig.ask("/a");

    assertThat(rig.server.requests().get(0).header("user-agent")).isEqualTo("dax-covid/test");
  }

  @Test
  void law6_known_content_is_not_sent_again() throws Exception {
    rig.server.plan("/tag", Behaviours.tagged("\"7\"", "x"));
    rig.server.plan("/date", Behaviours.dated("Mon, 14 Dec 2020 09:00:00 GMT", "x"));

    assertThat(again("/tag")).isInstanceOf(Unchanged.class);
    assertThat(again("/date")).isInstanceOf(Unchanged.class);
  }

  private HttpAnswer again(String path) throws InterruptedException {
    Ask ask = Ask.plain(rig.uri(path), "file");
    Content first = (Content) rig.fetcher().fetch(ask, rig.spool, rig.deadline());
    return rig.fetcher().fetch(ask.knowing(first.validators()), rig.spool, rig.deadline());
  }

  @Test
  void a_304_that_nobody_asked_for_is_no_answer() throws Exception {
    rig.server.plan("/a", status(304, ""));

    assertThat(rig.ask("/a")).isEqualTo(new Failed(304, "", Optional.empty()));
  }

  @Test
  void gzip_is_kept_as_bytes() throws Exception {
    rig.server.plan("/a", Behaviours.gzipped("a,b\n1,2\n"));

    RawFile file = ((Content) rig.ask("/a")).file();

    assertThat(file.isGzip()).isTrue();
    assertThat(file.path()).hasBinaryContent(Behaviours.gzip("a,b\n1,2\n"));
  }

  @Test
  void an_encoding_that_was_not_asked_for_is_no_answer() throws Exception {
    rig.server.plan("/a", ok("x", "Content-Encoding: br"));

    assertThat(((Broken) rig.ask("/a")).reason()).contains("encoding 'br'");
  }

  @ParameterizedTest
  @CsvSource({
    "'7', PT7S",
    "'Sun, 01 Mar 2026 10:02:00 GMT', PT2M",
    "'Sun, 01 Mar 2026 09:00:00 GMT', PT0S"
  })
  void a_wish_to_wait_is_understood_in_seconds_and_as_a_date(String text, Duration wait)
      throws Exception {
    rig.server.plan("/a", status(429, "slow", "Retry-After: " + text));

    assertThat(rig.ask("/a")).isEqualTo(new Failed(429, "slow", Optional.of(wait)));
  }

  @Test
  void a_wish_that_makes_no_sense_is_none() throws Exception {
    rig.server.plan("/a", status(429, "", "Retry-After: soon"));

    assertThat(rig.ask("/a")).isEqualTo(new Failed(429, "", Optional.empty()));
  }

  @Test
  void an_error_is_read_no_further_than_a_message_is_long() throws Exception {
    rig.server.plan("/a", status(500, "x".repeat(90_000)));

    assertThat(((Failed) rig.ask("/a")).beginning()).hasSize(2048);
  }

  @Test
  void law5_a_torn_answer_is_none() throws Exception {
    rig.server.plan("/short", Behaviours.truncated("half", 8));
    rig.server.plan("/gone", Behaviours.hangUp());

    assertThat(((Broken) rig.ask("/short")).reason()).contains("broke off");
    assertThat(rig.ask("/gone")).isInstanceOf(Broken.class);
  }

  @Test
  void a_body_that_is_longer_than_promised_ends_where_it_promised() throws Exception {
    rig.server.plan("/a", Behaviours.truncated("1234567890", 4));

    assertThat(HttpRig.text(((Content) rig.ask("/a")).file())).isEqualTo("1234");
  }

  @Test
  void an_endless_body_ends_at_the_limit() throws Exception {
    rig.server.plan("/a", Behaviours.endless());

    assertThat(((Barred) rig.ask("/a")).reason()).contains("longer than 100,000 bytes");
  }

  @Test
  void a_server_that_says_nothing_is_not_waited_for() throws Exception {
    rig.server.plan("/a", Behaviours.silent());

    assertThat(((Broken) rig.ask("/a")).reason()).contains("did not answer in time");
  }

  @Test
  void a_body_that_stalls_is_not_waited_for() throws Exception {
    rig.server.plan("/a", Behaviours.stalled("half"));

    assertThat(((Broken) rig.ask("/a")).reason()).contains("nothing more came for 1 s");
  }

  @Test
  void a_body_that_drips_is_not_waited_for() throws Exception {
    rig.server.plan("/a", Behaviours.dripping());

    assertThat(((Broken) rig.ask("/a")).reason()).contains("not whole after 2500 ms");
  }

  @Test
  void law9_the_end_of_the_program_ends_a_body() throws Exception {
    rig.server.plan("/a", Behaviours.dripping());
    HttpFetcher ending = new HttpFetcher(rig.settings(), () -> true, rig.clock);

    HttpAnswer answer = ending.fetch(Ask.plain(rig.uri("/a"), "a"), rig.spool, rig.deadline());

    assertThat(((Broken) answer).reason()).contains("the program is ending");
  }

  @Test
  void nobody_there_is_said_in_words() throws Exception {
    var nobody = rig.uri("/a");
    rig.server.close();
    // Held and not listened to: a port that was only closed may be somebody's again.
    try (Socket held = new Socket()) {
      held.setReuseAddress(true);
      held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), nobody.getPort()));

      HttpAnswer answer = rig.fetcher().fetch(Ask.plain(nobody, "a"), rig.spool, rig.deadline());

      assertThat(((Broken) answer).reason())
          .contains(nobody.getAuthority() + " cannot be connected to");
    }
  }
}
