package io.daxcovid.local.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A named pipe where a program is about to make a file: it waits there until somebody reads. So a
 * test stops a program that knows nothing of tests at exactly one of its steps.
 */
record Ambush(Path file) {
  static Ambush at(Path file) throws Exception {
    Files.createDirectories(file.getParent());
    assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
    return new Ambush(file);
  }

  /** The same one, after its folder has got another name. */
  Ambush in(Path folder) {
    return new Ambush(folder.resolve(file.getFileName()));
  }

  /** Returns when the program has come here; from now on it writes into the void. */
  void awaitVictim() throws Exception {
    CompletableFuture<InputStream> met = new CompletableFuture<>();
    Thread thread = new Thread(() -> drain(met), "ambush");
    thread.setDaemon(true);
    thread.start();
    met.get(60, TimeUnit.SECONDS);
  }

  /** What a program that was killed while it wrote leaves behind. */
  void leaveTornFile() throws IOException {
    Files.delete(file);
    Files.writeString(file, "{\"torn");
  }

  private void drain(CompletableFuture<InputStream> met) {
    try (InputStream input = Files.newInputStream(file)) {
      met.complete(input);
      input.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      met.completeExceptionally(e);
    }
  }
}
