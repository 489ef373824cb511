package io.daxcovid.importer.source.http;

import io.daxcovid.importer.source.http.SourceServer.Behaviour;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;

/** How sources answer, well and badly. */
public final class Behaviours {
  private static final int DRIP_MILLIS = 10;

  private Behaviours() {}

  public static Behaviour ok(String body, String... headers) {
    return status(200, body, headers);
  }

  public static Behaviour status(int status, String body, String... headers) {
    return (request, out) -> {
      head(out, status, SourceServer.bytes(body).length, headers);
      out.write(SourceServer.bytes(body));
    };
  }

  /** 304 for who knows the mark, the body for everybody else. */
  static Behaviour tagged(String etag, String body) {
    return (request, out) -> {
      boolean known = request.header("if-none-match").equals(etag);
      Behaviour answer = known ? status(304, "", "ETag: " + etag) : ok(body, "ETag: " + etag);
      answer.answer(request, out);
    };
  }

  static Behaviour dated(String time, String body) {
    return (request, out) -> {
      boolean known = request.header("if-modified-since").equals(time);
      Behaviour answer = known ? status(304, "") : ok(body, "Last-Modified: " + time);
      answer.answer(request, out);
    };
  }

  static Behaviour redirect(int status, String location) {
    return status(status, "", "Location: " + location);
  }

  static Behaviour gzipped(String body) {
    return (request, out) -> {
      byte[] packed = gzip(body);
      head(out, 200, packed.length, "Content-Encoding: gzip");
      out.write(packed);
    };
  }

  static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(SourceServer.bytes(text));
    }
    return packed.toByteArray();
  }

  /** Promises more than it sends. */
  static Behaviour truncated(String body, int promised) {
    return (request, out) -> {
      head(out, 200, promised);
      out.write(SourceServer.bytes(body));
    };
  }

  /** Sends a part, then nothing, and keeps the line open. */
  static Behaviour stalled(String part) {
    return (request, out) -> {
      head(out, 200, 1 << 20);
      out.write(SourceServer.bytes(part));
      out.flush();
      new CountDownLatch(1).await();
    };
  }

  /** Never falls silent and never ends. */
  static Behaviour dripping() {
    return (request, out) -> {
      head(out, 200, 1 << 20);
      while (true) {
        out.write('x');
        out.flush();
        Thread.sleep(DRIP_MILLIS);
      }
    };
  }

  /** As fast as it can, without an end. */
  static Behaviour endless() {
    return (request, out) -> {
      head(out, 200, -1);
      while (true) {
        out.write(new byte[1 << 16]);
      }
    };
  }

  /** Takes the question and says nothing. */
  static Behaviour silent() {
    return (request, out) -> new CountDownLatch(1).await();
  }

  /** Hangs up before a word. */
  static Behaviour hangUp() {
    return (request, out) -> {};
  }

  private static void head(OutputStream out, int status, long length, String... headers)
      throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Said\r\nConnection: close\r\n");
    if (length >= 0 && status != 304) {
      head.append("Content-Length: ").append(length).append("\r\n");
    }
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    out.write(SourceServer.bytes(head.append("\r\n").toString()));
  }
}
