package io.daxcovid.web.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** A whole answer, made beforehand, for those who are not let in. */
final class Refusal {
  static final Refusal FULL =
      of(ProblemType.TOO_BUSY, "503 Service Unavailable", "Every place is taken.");
  static final Refusal TOO_MANY =
      of(ProblemType.TOO_MANY_REQUESTS, "429 Too Many Requests", "Too many connections at once.");

  private final byte[] bytes;

  private Refusal(byte[] bytes) {
    this.bytes = bytes;
  }

  private static Refusal of(ProblemType type, String status, String detail) {
    byte[] body = ApiJson.write(ProblemException.of(type, detail).toProblem("/"));
    String head =
        """
        HTTP/1.1 %s\r
        Retry-After: 2\r
        Content-Type: %s\r
        Content-Length: %d\r
        Connection: close\r
        \r
        """
            .formatted(status, Problem.MEDIA_TYPE, body.length);
    ByteBuffer all = ByteBuffer.allocate(head.length() + body.length);
    return new Refusal(all.put(head.getBytes(StandardCharsets.US_ASCII)).put(body).array());
  }

  void sendTo(SocketChannel socket) {
    try (socket) {
      socket.write(ByteBuffer.wrap(bytes));
      socket.shutdownOutput();
    } catch (IOException e) {
      // Gone already, which is what was wanted.
    }
  }
}
