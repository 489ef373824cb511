package io.daxcovid.local.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * A database user and the file with its password, which only its owner may read.
 *
 * @param rights granted on the database of this system
 */
public record Account(String user, Path passwordFile, List<String> rights) {
  private static final int PASSWORD_BYTES = 24;

  public Account {
    rights = List.copyOf(rights);
  }

  /** DDL, by Flyway. */
  static Account migrator(Path secrets) throws IOException {
    return create(secrets, "dax_migrator", List.of("ALL PRIVILEGES"));
  }

  /** The Spark job. */
  static Account writer(Path secrets) throws IOException {
    return create(secrets, "dax_writer", List.of("SELECT", "INSERT", "UPDATE", "DELETE"));
  }

  /** The web program. */
  static Account reader(Path secrets) throws IOException {
    return create(secrets, "dax_reader", List.of("SELECT"));
  }

  private static Account create(Path secrets, String user, List<String> rights) throws IOException {
    Path file = secrets.resolve(user + ".password");
    if (!Files.exists(file)) {
      byte[] random = new byte[PASSWORD_BYTES];
      new SecureRandom().nextBytes(random);
      writePrivately(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }
    return new Account(user, file, rights);
  }

  /** Nobody else can read it at any moment, and a crash leaves no half of it. */
  static void writePrivately(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    Files.deleteIfExists(unfinished);
    Files.createFile(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(unfinished, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
    Files.move(
        unfinished,
        file,
        java.nio.file.StandardCopyOption.ATOMIC_MOVE,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  public String password() {
    try {
      return Files.readString(passwordFile).strip();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(
          "Cannot read the password of " + user + " from " + passwordFile, e);
    }
  }
}
