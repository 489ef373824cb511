package io.daxcovid.importer.snapshot;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where this process runs. A folder may be shared by machines, or copied with one; then the names
 * differ, or what the system calls its present run.
 *
 * @param boot differs after each start of the system; "" where the system does not tell
 */
record Machine(String host, String boot) {
  private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

  static Machine here() throws IOException {
    String boot = Files.isReadable(BOOT_ID) ? Files.readString(BOOT_ID).strip() : "";
    return new Machine(name(), boot);
  }

  private static String name() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      // No name server knows this machine; the rest of the mark has to do.
      return "";
    }
  }

  /**
   * Equal only for the same file on the same machine in the same run of its system.
   *
   * @param file what the file says of itself
   */
  String mark(String file) {
    return String.join(" ", file, host, boot);
  }
}
