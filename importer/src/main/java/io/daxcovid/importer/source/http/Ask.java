package io.daxcovid.importer.source.http;

import io.daxcovid.settings.Masked;
import java.net.URI;
import java.util.Map;

/**
 * One question to a server.
 *
 * @param fileName of the answer, for parsers and people
 * @param headers for this server alone: they hold the key where there is one, and no redirect to
 *     another server gets them
 */
public record Ask(URI uri, String fileName, Map<String, String> headers, Validators known) {
  public Ask {
    headers = Map.copyOf(headers);
  }

  public static Ask plain(URI uri, String fileName) {
    return new Ask(uri, fileName, Map.of(), Validators.NONE);
  }

  public Ask knowing(Validators validators) {
    return new Ask(uri, fileName, headers, validators);
  }

  @Override
  public String toString() {
    return Masked.text(uri.toString());
  }
}
