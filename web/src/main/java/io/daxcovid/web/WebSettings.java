package io.daxcovid.web;

import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.kafka.KafkaAddress;
import io.daxcovid.kafka.KafkaLogin;
import io.daxcovid.settings.Program;
import io.daxcovid.settings.Secret;
import io.daxcovid.settings.Setting;
import io.daxcovid.settings.ValueType;
import io.daxcovid.settings.Values;
import io.daxcovid.web.client.Subnet;
import io.daxcovid.web.http.HttpConfig;
import io.daxcovid.web.load.DatabaseConfig;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Everything the web is told. */
final class WebSettings {
  private static final Setting<PipelineKey> PIPELINE =
      Setting.withDefault(
          "DAX_PIPELINE",
          ValueType.TEXT.as("`namespace/name`", PipelineKey::parse),
          "local/dax-covid",
          "The pipeline that is shown where a request names none");

  private static final Setting<String> DATABASE_URL =
      Setting.required(
          "DAX_DATABASE_URL",
          new ValueType<>("JDBC URL of MySQL or MariaDB", WebSettings::jdbc),
          "jdbc:mysql://127.0.0.1:3306/dax_covid",
          "Where the results are");

  private static final Setting<String> DATABASE_USER =
      Setting.required("DAX_DATABASE_USER", ValueType.TEXT, "dax_reader", "Who reads the results");

  private static final Setting<Secret> DATABASE_PASSWORD =
      Setting.required(
          "DAX_DATABASE_PASSWORD",
          ValueType.SECRET,
          "/run/secrets/dax-reader",
          "The password of that user");

  private static final Setting<Optional<String>> KAFKA =
      Setting.optional(
          "DAX_KAFKA_BOOTSTRAP",
          ValueType.TEXT,
          "127.0.0.1:9092",
          "Kafka's bootstrap servers; without them freshness is unknown");

  private static final Setting<Optional<List<InetSocketAddress>>> MEMCACHED =
      Setting.optional(
          "DAX_MEMCACHED",
          ValueType.TEXT.as("`host:port`, more by commas", WebSettings::addresses),
          "127.0.0.1:11211",
          "Memcached servers; without them answers are not cached there");

  private static final Setting<String> HOST =
      Setting.withDefault(
          "DAX_WEB_HOST", ValueType.TEXT, "127.0.0.1", "Address it listens on; `0.0.0.0` for all");

  private static final Setting<Integer> PORT =
      Setting.withDefault(
          "DAX_WEB_PORT", ValueType.PORT, "8080", "Port of the page, of health and of metrics");

  private static final Setting<Integer> RATE =
      Setting.withDefault(
          "DAX_WEB_RATE",
          ValueType.integer(0, 100_000),
          "50",
          "Requests per second that one client may make, ten times as many at once; 0 for any number");

  private static final Setting<Optional<List<Subnet>>> PROXIES =
      Setting.optional(
          "DAX_WEB_TRUSTED_PROXIES",
          ValueType.TEXT.as("addresses or ranges, by commas", Subnet::list),
          "10.0.0.0/8,fd00::/8",
          "Who is believed in `X-Forwarded-For`; without them the other end of the connection is the"
              + " client");

  static final Program PROGRAM =
      Program.of(
          "web",
          List.of(
              List.of(DATABASE_URL, DATABASE_USER, DATABASE_PASSWORD, PIPELINE, KAFKA),
              KafkaLogin.SETTINGS,
              List.of(MEMCACHED, HOST, PORT, RATE, PROXIES)));

  private WebSettings() {}

  static WebConfig config(Values values) {
    return new WebConfig(
        values.get(PIPELINE),
        new DatabaseConfig(
            values.get(DATABASE_URL), values.get(DATABASE_USER), values.get(DATABASE_PASSWORD)),
        values.get(KAFKA).map(bootstrap -> new KafkaAddress(bootstrap, KafkaLogin.from(values))),
        values.get(MEMCACHED).orElse(List.of()),
        new HttpConfig(
            values.get(HOST),
            values.get(PORT),
            values.get(RATE),
            values.get(PROXIES).orElse(List.of())));
  }

  private static String jdbc(String text) {
    if (!text.startsWith("jdbc:mysql:")) {
      throw new IllegalArgumentException("it must begin with jdbc:mysql:");
    }
    return text;
  }

  private static List<InetSocketAddress> addresses(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(address -> !address.isEmpty())
        .map(WebSettings::address)
        .toList();
  }

  private static InetSocketAddress address(String text) {
    int colon = text.lastIndexOf(':');
    if (colon <= 0) {
      throw new IllegalArgumentException("'" + text + "' is not host:port");
    }
    int port = ValueType.PORT.parser().apply(text.substring(colon + 1));
    return new InetSocketAddress(text.substring(0, colon), port);
  }
}
