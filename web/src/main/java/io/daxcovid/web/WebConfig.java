package io.daxcovid.web;

import io.daxcovid.contract.run.PipelineKey;
import io.daxcovid.kafka.KafkaAddress;
import io.daxcovid.web.http.HttpConfig;
import io.daxcovid.web.load.DatabaseConfig;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/**
 * What this program is told by its environment.
 *
 * @param memcached none means no cache
 * @param kafka none means that freshness is unknown
 */
public record WebConfig(
    PipelineKey pipeline,
    DatabaseConfig database,
    Optional<KafkaAddress> kafka,
    List<InetSocketAddress> memcached,
    HttpConfig http) {
  public WebConfig {
    memcached = List.copyOf(memcached);
  }
}
