package io.daxcovid.importer.health;

import java.time.Duration;

/**
 * @param cycle a cycle that takes longer is wedged
 * @param away for so long HDFS or Kafka may be away before the importer is not ready any more
 */
public record HealthLimits(Duration cycle, Duration away) {}
