package io.daxcovid.system;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;

/** Gives a browser the page's own files, without any server: no other address is answered. */
final class PageFiles {
  static final String HOST = "http://page.test";
  private static final String POLICY = "default-src 'self'; img-src 'self' data: blob:";
  private static final String TESTS = "/page-tests/";
  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript",
          "json", "application/json",
          "css", "text/css",
          "svg", "image/svg+xml",
          "html", "text/html; charset=utf-8");

  private PageFiles() {}

  static void serve(Page page) {
    page.route("**/*", PageFiles::answer);
  }

  private static void answer(Route route) {
    String path = URI.create(route.request().url()).getPath();
    try {
      byte[] body = body(path);
      if (body == null) {
        route.fulfill(new Route.FulfillOptions().setStatus(404));
        return;
      }
      String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
      route.fulfill(
          new Route.FulfillOptions()
              .setHeaders(Map.of("Content-Security-Policy", POLICY))
              .setContentType(type == null ? TYPES.get("html") : type)
              .setBodyBytes(body));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path, e);
    }
  }

  /** Null if there is no such file. */
  private static byte[] body(String path) throws IOException {
    if (path.equals(TESTS)) {
      return "<!doctype html><script type=\"module\" src=\"runner.js\"></script><body></body>"
          .getBytes(StandardCharsets.UTF_8);
    }
    if (path.startsWith(TESTS)) {
      try (InputStream in = PageFiles.class.getResourceAsStream(path)) {
        return in == null ? null : in.readAllBytes();
      }
    }
    if (path.equals("/lib/echarts.js")) {
      return charts();
    }
    Path resources = Repository.root().resolve("web/src/main/resources");
    Path file =
        resources.resolve(
            path.equals("/") || path.equals("/embed") ? "page/index.html" : path.substring(1));
    return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
  }

  /** From the web's own class path, as it serves it. */
  private static byte[] charts() throws IOException {
    try (var jars =
            Files.newDirectoryStream(Repository.root().resolve("web/target/lib"), "echarts-*.jar");
        ZipFile jar = new ZipFile(jars.iterator().next().toFile())) {
      var module =
          jar.stream()
              .filter(entry -> entry.getName().endsWith("/echarts.common.min.js"))
              .findFirst()
              .orElseThrow();
      return jar.getInputStream(module).readAllBytes();
    }
  }
}
