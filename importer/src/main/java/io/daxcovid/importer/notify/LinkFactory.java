package io.daxcovid.importer.notify;

import java.util.concurrent.ExecutionException;

/** Makes a {@link Link}; fails while Kafka is away. */
interface LinkFactory {
  Link open() throws InterruptedException, ExecutionException;
}
