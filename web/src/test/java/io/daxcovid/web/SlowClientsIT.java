package io.daxcovid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.daxcovid.web.fixture.Unconnected;
import io.daxcovid.web.fixture.WebUnderTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that keep their places by doing a little now and then. */
class SlowClientsIT {
  private static final String HEAD = "GET /health/live HTTP/1.1\r\nHost: x\r\n";
  private WebUnderTest web;

  @BeforeEach
  void start() throws Exception {
    web = Unconnected.overHttp();
  }

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void who_never_ends_his_requests_head_loses_his_place_in_seconds() throws Exception {
    try (Socket slow = connect()) {
      slow.getOutputStream().write((HEAD + "X-Slow: ").getBytes(StandardCharsets.US_ASCII));
      await()
          .between(Duration.ofSeconds(8), Duration.ofSeconds(20))
          .pollInterval(Duration.ofMillis(500))
          .until(() -> isClosedAfterAnother(slow));
      assertThat(web.get("/metrics").body()).contains("dax_web_connections_late_total 1.0");
    }
  }

  @Test
  void one_client_cannot_hold_the_places_of_all() throws Exception {
    List<Socket> crowd = new ArrayList<>();
    try {
      for (int i = 0; i < 300; i++) {
        Socket socket = connect();
        socket.getOutputStream().write(HEAD.getBytes(StandardCharsets.US_ASCII));
        crowd.add(socket);
      }
      assertThat(web.get("/health/live").statusCode()).isEqualTo(200);
      String refusal =
          new String(crowd.get(299).getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(refusal).startsWith("HTTP/1.1 429 ").contains("Retry-After: 2\r\n");
    } finally {
      for (Socket socket : crowd) {
        socket.close();
      }
    }
  }

  @Test
  void a_body_that_never_comes_keeps_nobody_waiting() throws Exception {
    try (Socket slow = connect()) {
      String request = HEAD + "Content-Length: 100000\r\n\r\n";
      slow.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      slow.setSoTimeout(20_000);
      String answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(answer).startsWith("HTTP/1.1 ");
    }
  }

  private static boolean isClosedAfterAnother(Socket slow) throws IOException {
    try {
      slow.getOutputStream().write('x');
      slow.setSoTimeout(1);
      return slow.getInputStream().read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (SocketException e) {
      return true;
    }
  }

  /** From an address of its own, as every address of 127/8 is this machine's. */
  private Socket connect() throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 2}), 0));
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), web.web().port()));
    return socket;
  }
}
