package io.daxcovid.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EmbeddedMemcachedIT {
  @Test
  void the_machines_own_keeps_values() throws IOException {
    try (EmbeddedMemcached memcached = EmbeddedMemcached.start()) {
      assertThat(setAndGet(memcached)).isEqualTo("hello");
    }
  }

  @Test
  void the_one_in_java_keeps_values_and_comes_back_on_its_port() throws IOException {
    try (EmbeddedMemcached memcached = EmbeddedMemcached.startInJava()) {
      assertThat(setAndGet(memcached)).isEqualTo("hello");
      memcached.part().kill();
      memcached.part().startAgain();
      assertThat(setAndGet(memcached)).isEqualTo("hello");
    }
  }

  private static String setAndGet(EmbeddedMemcached memcached) throws IOException {
    int port = memcached.memcached().port();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      say(socket.getOutputStream(), "set key 0 60 5\r\nhello\r\n");
      assertThat(reader.readLine()).isEqualTo("STORED");
      say(socket.getOutputStream(), "get key\r\n");
      assertThat(reader.readLine()).startsWith("VALUE key 0 5");
      return reader.readLine();
    }
  }

  private static void say(OutputStream output, String words) throws IOException {
    output.write(words.getBytes(StandardCharsets.US_ASCII));
    output.flush();
  }
}
