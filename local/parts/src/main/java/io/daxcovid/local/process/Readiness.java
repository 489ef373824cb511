package io.daxcovid.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Whether a child can be used now; asked again and again while it starts. */
@FunctionalInterface
public interface Readiness {
  boolean check(LogFile log);

  /** The child says so itself. */
  static Readiness said(String words) {
    return log -> log.contains(words);
  }

  /** A program that waits for others by itself is ready when it runs. */
  static Readiness immediate() {
    return log -> true;
  }

  static Readiness listening(int port) {
    return log -> {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
        return true;
      } catch (IOException e) {
        return false;
      }
    };
  }
}
