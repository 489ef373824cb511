package io.daxcovid.importer.notify;

import java.util.concurrent.ExecutionException;

/** A connection to Kafka; after a failure it is closed and a new one is made. */
interface Link extends AutoCloseable {
  /** Returns when all in-sync replicas have the message. */
  void send(Message message) throws InterruptedException, ExecutionException;

  @Override
  void close();
}
