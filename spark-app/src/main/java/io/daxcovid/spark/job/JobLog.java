package io.daxcovid.spark.job;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.spark.deploy.SparkHadoopUtil;

/**
 * Puts our log configuration into the place of Spark's default, unless somebody has configured
 * logging for this program. It must be put there: spark-submit opens this jar by a class loader of
 * its own, so nobody would find the configuration in it.
 */
public final class JobLog {
  private static final String SPARKS_DEFAULT = "org/apache/spark/log4j2-defaults.properties";

  private JobLog() {}

  public static void configure() {
    // Spark applies its default at its first use of a log; ours has to come after that.
    SparkHadoopUtil sparks = SparkHadoopUtil.get();
    sparks.log();
    LoggerContext context =
        (LoggerContext) LogManager.getContext(sparks.getClass().getClassLoader(), false);
    URI location = context.getConfigLocation();
    if (location != null && location.toString().endsWith(SPARKS_DEFAULT)) {
      context.setConfigLocation(ours());
    }
  }

  private static URI ours() {
    URL configuration = JobLog.class.getResource("/log4j2.properties");
    if (configuration == null) {
      throw new IllegalStateException("log4j2.properties is missing from the job's jar");
    }
    try {
      return configuration.toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Not a place for a configuration: " + configuration, e);
    }
  }
}
