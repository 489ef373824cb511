package io.daxcovid.importer.source.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that behaves as the sources do, byte by byte where it must be wrong. */
public final class SourceServer implements AutoCloseable {
  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Deque<Behaviour>> plans = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  /** One request as it came; names of headers in small letters. */
  public record Request(String target, Map<String, String> headers) {
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /** Writes a whole answer, head and body. */
  public interface Behaviour {
    void answer(Request request, OutputStream out) throws IOException, InterruptedException;
  }

  private SourceServer(ServerSocket socket) {
    this.socket = socket;
  }

  public static SourceServer start() throws IOException {
    SourceServer server =
        new SourceServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    server.threads.execute(server::listen);
    return server;
  }

  public URI uri(String target) {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + target);
  }

  /** Answers in this order; the last one stays. The path goes without parameters. */
  public SourceServer plan(String path, Behaviour... behaviours) {
    plans.put(path, new ArrayDeque<>(List.of(behaviours)));
    return this;
  }

  public List<Request> requests() {
    return List.copyOf(requests);
  }

  private void listen() {
    try {
      while (!socket.isClosed()) {
        Socket connection = socket.accept();
        threads.execute(() -> serve(connection));
      }
    } catch (IOException e) {
      if (!socket.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      Request request = read(new BufferedInputStream(connection.getInputStream()));
      requests.add(request);
      next(request.target().replaceFirst("\\?.*", ""))
          .answer(request, connection.getOutputStream());
      connection.getOutputStream().flush();
    } catch (IOException e) {
      // The client has left, as some tests want.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Behaviour next(String path) {
    Deque<Behaviour> plan = plans.get(path);
    if (plan == null) {
      return Behaviours.status(404, "nothing is planned for " + path);
    }
    return plan.size() > 1 ? plan.poll() : plan.peek();
  }

  private static Request read(InputStream in) throws IOException {
    String target = line(in).split(" ", -1)[1];
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return new Request(target, headers);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    if (line.isEmpty()) {
      throw new IOException("The client sent nothing");
    }
    return line.toString().strip();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
