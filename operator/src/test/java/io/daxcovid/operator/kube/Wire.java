package io.daxcovid.operator.kube;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Connections to the API server whose watches can be silenced: open, and nothing comes through. A
 * watch is a web socket, which has a connection of its own and offers no HTTP/2.
 */
public final class Wire implements AutoCloseable {
  private static final int BUFFER = 16 * 1024;
  private static final String OFFER = "\u0002h2";

  private final ServerSocket entry;
  private final int port;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger age = new AtomicInteger();

  public Wire(int port) throws IOException {
    this.port = port;
    this.entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  public int port() {
    return entry.getLocalPort();
  }

  /** All watches that are open now; new ones are well. */
  public void silence() {
    age.incrementAndGet();
  }

  private void accept() {
    try {
      while (true) {
        Socket near = entry.accept();
        threads.execute(() -> connect(near));
      }
    } catch (IOException e) {
      threads.shutdown();
    }
  }

  private void connect(Socket near) {
    int born = age.get();
    byte[] hello = new byte[BUFFER];
    try {
      Socket far = new Socket(InetAddress.getLoopbackAddress(), port);
      int length = near.getInputStream().read(hello);
      String offered = new String(hello, 0, Math.max(length, 0), StandardCharsets.ISO_8859_1);
      BooleanSupplier silent = () -> !offered.contains(OFFER) && born != age.get();
      far.getOutputStream().write(hello, 0, Math.max(length, 0));
      threads.execute(() -> carry(near, far, silent));
      threads.execute(() -> carry(far, near, silent));
    } catch (IOException e) {
      // The server is away: whoever called hears nothing.
    }
  }

  private static void carry(Socket from, Socket to, BooleanSupplier silent) {
    byte[] buffer = new byte[BUFFER];
    try (from;
        to) {
      for (int read = from.getInputStream().read(buffer);
          read >= 0;
          read = from.getInputStream().read(buffer)) {
        if (!silent.getAsBoolean()) {
          to.getOutputStream().write(buffer, 0, read);
        }
      }
    } catch (IOException e) {
      // One side has gone: so has the connection.
    }
  }

  @Override
  public void close() {
    try {
      entry.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
