package io.daxcovid.spark.submit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be submitted: {@code --conf=<key>=<value>} words, then {@code --}, then the job's own.
 *
 * @param conf Spark's settings
 * @param job the job's command line
 */
record Submission(Map<String, String> conf, List<String> job) {
  private static final String CONF = "--conf=";
  private static final String END = "--";

  Submission {
    conf = Map.copyOf(conf);
    job = List.copyOf(job);
  }

  /**
   * @throws IllegalArgumentException naming the word that is none of ours
   */
  static Submission parse(List<String> words) {
    int end = words.indexOf(END);
    if (end < 0) {
      throw new IllegalArgumentException(
          "Usage: DriverMain --conf=<key>=<value>... -- <word of the job>...");
    }
    Map<String, String> conf = new TreeMap<>();
    for (String word : words.subList(0, end)) {
      int equals = word.indexOf('=', CONF.length());
      if (!word.startsWith(CONF) || equals < 0) {
        throw new IllegalArgumentException("Expected --conf=<key>=<value>, not '" + word + "'");
      }
      conf.put(word.substring(CONF.length(), equals), word.substring(equals + 1));
    }
    return new Submission(conf, words.subList(end + 1, words.size()));
  }
}
