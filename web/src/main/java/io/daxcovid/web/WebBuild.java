package io.daxcovid.web;

import io.daxcovid.web.http.Reply;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Tells answers of one build from those of another. */
final class WebBuild {
  private static final int LENGTH = 12;

  private WebBuild() {}

  /** The jar's hash; unique to this start when the classes are not in a jar. */
  static String id() {
    try {
      Path code =
          Path.of(WebBuild.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(code)
          ? Reply.hash(Files.readAllBytes(code)).substring(0, LENGTH)
          : UUID.randomUUID().toString().substring(0, LENGTH);
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("Cannot read this program's own jar", e);
    }
  }
}
