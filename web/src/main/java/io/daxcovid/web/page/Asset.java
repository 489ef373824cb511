package io.daxcovid.web.page;

import io.daxcovid.web.http.EntityTag;
import io.daxcovid.web.http.Gzip;
import io.daxcovid.web.http.Reply;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** A file of the page, held gzipped. */
final class Asset {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "mjs", "text/javascript; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "svg", "image/svg+xml",
          "yaml", "application/yaml; charset=utf-8");

  private final String contentType;
  private final byte[] gzipped;
  private final EntityTag tag;

  private Asset(String contentType, byte[] plain) {
    this.contentType = contentType;
    gzipped = Gzip.compress(plain);
    tag = new EntityTag(Reply.hash(plain));
  }

  /** Empty if the class path has no such file, or none that may be served. */
  static Optional<Asset> read(String resource) {
    String type = TYPES.get(resource.substring(resource.lastIndexOf('.') + 1));
    if (type == null) {
      return Optional.empty();
    }
    try (InputStream in = Asset.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        return Optional.empty();
      }
      return Optional.of(new Asset(type, in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }

  void send(Context context) {
    if (!Reply.notModified(context, tag, "no-cache")) {
      Reply.gzipped(context, contentType, gzipped);
    }
  }
}
