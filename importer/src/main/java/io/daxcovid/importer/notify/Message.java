package io.daxcovid.importer.notify;

/** A message of a compacted topic: of two with one key only the later counts. */
record Message(String topic, String key, String value) {
  String slot() {
    return topic + "/" + key;
  }
}
