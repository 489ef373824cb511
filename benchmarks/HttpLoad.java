import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks on a schedule that does not wait for the answers: request i is due at i / rate. Latency counts
 * from that moment, so an answer that comes late makes those late that stand behind it, as it would
 * for people (no coordinated omission). It shares the cores with what it measures, hence plain
 * sockets that stay open, requests made beforehand, and answers that are counted but not read.
 */
final class HttpLoad {
  private static final int CONNECTIONS = 16;
  private static final int LONGEST_HEAD = 16 * 1024;

  private final int port;
  private final byte[][] requests;

  HttpLoad(int port, List<String> paths) {
    this.port = port;
    requests =
        paths.stream()
            .map(path -> "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n")
            .map(text -> text.getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);
  }

  /**
   * @param nanos latencies in ascending order
   */
  record Result(double perSecond, long[] nanos, int failed, double ownCores) {
    double millis(double share) {
      return nanos[(int) Math.min(nanos.length - 1, nanos.length * share)] / 1e6;
    }
  }

  Result run(int rate, int seconds) throws Exception {
    int total = rate * seconds;
    long[] nanos = new long[total];
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    long cpu = cpuNanos();
    long start = System.nanoTime();
    try {
      List<Future<Integer>> failures = new ArrayList<>();
      for (int connection = 0; connection < CONNECTIONS; connection++) {
        failures.add(threads.submit(asker(connection, rate, start, nanos)));
      }
      int failed = 0;
      for (Future<Integer> one : failures) {
        failed += one.get();
      }
      double elapsed = (System.nanoTime() - start) / 1e9;
      double cores = (cpuNanos() - cpu) / 1e9 / elapsed;
      Arrays.sort(nanos);
      return new Result(total / elapsed, nanos, failed, cores);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Every sixteenth request, each at its own time or as soon after as the one before is answered. */
  private Callable<Integer> asker(int connection, int rate, long start, long[] nanos) {
    return () -> {
      int failed = 0;
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.setTcpNoDelay(true);
        Answers answers = new Answers(socket.getInputStream());
        OutputStream output = socket.getOutputStream();
        for (int i = connection; i < nanos.length; i += CONNECTIONS) {
          long due = start + i * 1_000_000_000L / rate;
          for (long ahead = due - System.nanoTime(); ahead > 0; ahead = due - System.nanoTime()) {
            LockSupport.parkNanos(ahead);
          }
          output.write(requests[i % requests.length]);
          failed += answers.next() == 200 ? 0 : 1;
          nanos[i] = System.nanoTime() - due;
        }
      }
      return failed;
    };
  }

  private static long cpuNanos() {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .orElseThrow(() -> new IllegalStateException("This system does not tell CPU times"))
        .toNanos();
  }

  /** Finds the ends of answers in a stream, by length or by chunks. */
  private static final class Answers {
    private final InputStream input;
    private final byte[] buffer = new byte[64 * 1024];
    private int from;
    private int to;

    Answers(InputStream input) {
      this.input = input;
    }

    /** The status of the next answer, whose body is skipped. */
    int next() throws IOException {
      String status = line();
      long length = -1;
      boolean chunked = false;
      for (String header = line(); !header.isEmpty(); header = line()) {
        String small = header.toLowerCase(Locale.ROOT);
        if (small.startsWith("content-length:")) {
          length = Long.parseLong(small.substring(15).strip());
        }
        chunked |= small.startsWith("transfer-encoding:") && small.contains("chunked");
      }
      if (chunked) {
        skipChunks();
      } else if (length >= 0) {
        skip(length);
      } else {
        throw new IOException("An answer without a length: " + status);
      }
      return Integer.parseInt(status.substring(9, 12));
    }

    private void skipChunks() throws IOException {
      for (long size = chunkSize(); size > 0; size = chunkSize()) {
        skip(size + 2);
      }
      line();
    }

    private long chunkSize() throws IOException {
      return Long.parseLong(line().split(";", -1)[0].strip(), 16);
    }

    private void skip(long bytes) throws IOException {
      long left = bytes;
      while (left > 0) {
        if (from == to) {
          fill();
        }
        long step = Math.min(left, to - from);
        from += (int) step;
        left -= step;
      }
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      while (line.length() < LONGEST_HEAD) {
        if (from == to) {
          fill();
        }
        char c = (char) buffer[from++];
        if (c == '\n') {
          return line.toString();
        }
        if (c != '\r') {
          line.append(c);
        }
      }
      throw new IOException("A line without an end");
    }

    private void fill() throws IOException {
      from = 0;
      to = Math.max(0, input.read(buffer));
      if (to == 0) {
        throw new EOFException("The server closed the connection");
      }
    }
  }
}
