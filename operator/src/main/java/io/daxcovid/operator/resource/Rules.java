package io.daxcovid.operator.resource;

/**
 * What the API server refuses, as CEL, and the sentence that it says then: what is wrong and what
 * to write instead. {@code k8s/examples/bad} has an example of each.
 */
final class Rules {
  static final String NAME =
      "self.metadata.name.size() <= 36 && self.metadata.name.matches('^[a-z]([-a-z0-9]*[a-z0-9])?$')";
  static final String NAME_SAYS =
      "metadata.name must begin with a letter, hold only a-z, 0-9 and -, and have at most 36 characters, because runs are named after it:"
          + " write for instance dax-covid";

  static final String INPUTS = "self.size() == 2 && 'ecdc-cases' in self && 'fse-prices' in self";
  static final String INPUTS_SAYS =
      "a correlation needs the daily cases and the prices: write inputs: [ecdc-cases, fse-prices]";

  static final String SETTLE =
      "self.matches('^[0-9]{1,5}(ms|s|m)$') && duration(self) <= duration('60s')";
  static final String SETTLE_SAYS =
      "settle must be a duration of at most 60s: write for instance 15s, or 0s for none";

  static final String DEADLINE =
      "self.matches('^[0-9]{1,5}(s|m|h)$') && duration(self) >= duration('1s')";
  static final String DEADLINE_SAYS =
      "deadline must be a duration longer than nothing: write for instance 30m or 2h";

  static final String BACKOFF = DEADLINE;
  static final String BACKOFF_SAYS =
      "retry.backoff must be a duration longer than nothing: write for instance 10s";

  static final String PINNED_RUN = "self.matches('^[0-9a-f]{20}$')";
  static final String PINNED_RUN_SAYS =
      "pinnedRun must be a run id of 20 hex digits: copy one from status.recentRuns";

  static final String AREAS =
      "self.all(a, a.matches('^([A-Z][A-Z0-9_]{1,11}|continent:[A-Z][a-z]+|world)$'))";
  static final String AREAS_SAYS =
      "analysis.areas holds geoIds, continents and the world: write for instance DE, continent:Europe or world";

  static final String METRICS = "self.all(m, m in ['cases', 'deaths'])";
  static final String METRICS_SAYS = "analysis.metrics can be cases and deaths";

  static final String TRANSFORMS =
      "self.all(t, t in ['growth7', 'logdiff', 'cumgrowth', 'mean7', 'level'])";
  static final String TRANSFORMS_SAYS =
      "analysis.transforms can be growth7, logdiff, cumgrowth, mean7 and level";

  static final String METHODS = "self.all(m, m in ['pearson', 'spearman', 'kendall'])";
  static final String METHODS_SAYS = "analysis.methods can be pearson, spearman and kendall";

  static final String LAGS = "self.min <= self.max";
  static final String LAGS_SAYS =
      "analysis.lags.min must not be above analysis.lags.max: write for instance min: -10 and max: 10";

  static final String DAY =
      "self.matches('^[0-9]{4}-[0-9]{2}-[0-9]{2}$') && !format.date().validate(self).hasValue()";
  static final String DAY_SAYS =
      "a day is written as year-month-day: write for instance 2020-03-01";

  static final String RANGE = "!has(self.from) || !has(self.to) || self.from <= self.to";
  static final String RANGE_SAYS =
      "analysis.from must not be after analysis.to: exchange them, or leave one out";

  static final String MEMORY = "self.matches('^[1-9][0-9]{0,5}[mg]$')";
  static final String MEMORY_SAYS =
      "memory is written as Spark does, in m or g: write for instance 512m or 2g";

  static final String CORE_REQUEST = "self.matches('^[1-9][0-9]{0,5}m?$')";
  static final String CORE_REQUEST_SAYS =
      "a core request is written as Kubernetes does: write for instance 200m or 1";

  static final String IMAGE = "self.matches('^[^ \\t]+$')";
  static final String IMAGE_SAYS =
      "spark.image must name an image: write for instance registry/dax-covid/spark:0.1.0, or leave it out";

  static final String SPARK_KEYS = "self.all(k, k.startsWith('spark.'))";
  static final String SPARK_KEYS_SAYS =
      "keys of spark.sparkConf begin with spark.: write for instance spark.sql.shuffle.partitions";

  /** Where the Spark operator refuses a key, or where it would undo what a run is made of. */
  static final String OWN_KEYS =
      "self.all(k, !(k in ['spark.master', 'spark.app.name', 'spark.submit.deployMode', 'spark.kubernetes.namespace']"
          + " || k.startsWith('spark.kubernetes.authenticate.') || k.endsWith('container.image')))";

  static final String OWN_KEYS_SAYS =
      "spark.sparkConf must not set what the operator sets (master, name, namespace, image, account): remove the key, and use spark.image for the image";

  static final String NO_SECRET = "self.all(k, !k.lowerAscii().contains('password'))";
  static final String NO_SECRET_SAYS =
      "everybody who may read the pipeline would read the password: keep it in a Secret, and mount that by a pod template";

  static final String URL = "self.startsWith('jdbc:mysql://')";
  static final String URL_SAYS =
      "sink.url must be a JDBC URL of MySQL: write for instance jdbc:mysql://mysql:3306/dax_covid";

  static final String URL_PLAIN =
      "!self.contains('@') && !self.lowerAscii().contains('user=') && !self.lowerAscii().contains('password')";
  static final String URL_PLAIN_SAYS =
      "sink.url must not hold user or password: put them into a Secret with the keys username and password, and name it in sink.secretName";

  static final String SINK = "!has(self.url) || has(self.secretName)";
  static final String SINK_SAYS =
      "a sink of your own needs an account of its own: write sink.secretName, too";

  private Rules() {}
}
