package io.daxcovid.importer.notify;

/** Makes a {@link Link}; connecting is the link's own business. */
interface LinkFactory {
  /**
   * @throws org.apache.kafka.common.KafkaException if the address cannot be resolved
   */
  Link open();
}
