package io.daxcovid.web;

import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.web.load.DatabaseConfig;
import io.daxcovid.web.load.DatabaseConfig.Secret;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@link WebConfig} from environment variables and reports all their faults at once. */
final class Environment {
  private static final int LARGEST_PORT = 65_535;

  private final Map<String, String> variables;
  private final List<String> faults = new ArrayList<>();

  private Environment(Map<String, String> variables) {
    this.variables = variables;
  }

  /**
   * @throws IllegalArgumentException naming every variable at fault
   */
  static WebConfig read(Map<String, String> variables) {
    return new Environment(variables).config();
  }

  private WebConfig config() {
    PipelineKey pipeline = value("DAX_PIPELINE", "local/dax-covid", PipelineKey::parse);
    String url = value("DAX_DATABASE_URL", null, Environment::jdbc);
    String user = value("DAX_DATABASE_USER", null, text -> text);
    Secret password = value("DAX_DATABASE_PASSWORD_FILE", null, Environment::secret);
    Optional<String> kafka = value("DAX_KAFKA_BOOTSTRAP", "", Environment::present);
    List<InetSocketAddress> memcached = value("DAX_MEMCACHED", "", Environment::addresses);
    String host = value("DAX_WEB_HOST", "127.0.0.1", text -> text);
    Integer port = value("DAX_WEB_PORT", "8080", Environment::port);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("Cannot start the web: " + String.join("; ", faults));
    }
    return new WebConfig(
        pipeline, new DatabaseConfig(url, user, password), kafka, memcached, host, port);
  }

  private <T> T value(String name, String fallback, Function<String, T> parser) {
    String text = variables.getOrDefault(name, fallback);
    if (text == null) {
      faults.add(name + " is not set");
      return null;
    }
    try {
      return parser.apply(text.strip());
    } catch (IllegalArgumentException e) {
      faults.add(name + " is wrong: " + e.getMessage());
      return null;
    }
  }

  private static String jdbc(String text) {
    if (!text.startsWith("jdbc:mysql:")) {
      throw new IllegalArgumentException("it must look like jdbc:mysql://127.0.0.1:3306/dax_covid");
    }
    return text;
  }

  private static Secret secret(String file) {
    try {
      return new Secret(Files.readString(Path.of(file)).strip());
    } catch (IOException e) {
      throw new IllegalArgumentException("file '" + file + "' cannot be read", e);
    }
  }

  private static Optional<String> present(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static List<InetSocketAddress> addresses(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(address -> !address.isEmpty())
        .map(Environment::address)
        .toList();
  }

  private static InetSocketAddress address(String text) {
    int colon = text.lastIndexOf(':');
    if (colon <= 0) {
      throw new IllegalArgumentException("'" + text + "' is not host:port");
    }
    return new InetSocketAddress(text.substring(0, colon), port(text.substring(colon + 1)));
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= LARGEST_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw new IllegalArgumentException("'" + text + "' is not a port (0..65535)");
  }
}
