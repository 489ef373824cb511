package io.daxcovid.importer.notify;

import java.util.concurrent.ExecutionException;

/** A connection to Kafka; after a failure it is closed and a new one is made. */
interface Link extends AutoCloseable {
  /** Sees to it that the topics are there, as they should be; they may have been lost meanwhile. */
  void prepare() throws InterruptedException, ExecutionException;

  /** Returns when all in-sync replicas have the message. */
  void send(Message message) throws InterruptedException, ExecutionException;

  @Override
  void close();
}
