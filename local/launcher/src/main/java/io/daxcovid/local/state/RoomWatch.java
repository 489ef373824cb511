package io.daxcovid.local.state;

import io.daxcovid.local.console.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at the free space of the state folder while a system runs in it. */
public final class RoomWatch implements AutoCloseable {
  private static final long PERIOD_SECONDS = 5;

  private final Path folder;
  private final Console console;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "room");
            thread.setDaemon(true);
            return thread;
          });
  private Room room;

  public RoomWatch(Path folder, Console console) {
    this.folder = folder;
    this.console = console;
    room = new Room(folder, false);
  }

  public void start() {
    var unused = timer.scheduleWithFixedDelay(this::look, 0, PERIOD_SECONDS, TimeUnit.SECONDS);
  }

  private void look() {
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      Room now = room.seeing(free);
      now.change(room, free).ifPresent(console::line);
      room = now;
    } catch (IOException e) {
      // The folder is going away, and so are we.
      timer.shutdown();
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
