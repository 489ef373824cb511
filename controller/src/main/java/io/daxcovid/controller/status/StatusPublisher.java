package io.daxcovid.controller.status;

import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.message.PipelineStatus;
import io.daxcovid.contract.message.Topics;
import io.daxcovid.controller.notification.KafkaConnection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the newest report of each pipeline until it is acknowledged, in a thread of its own: an
 * absent broker never holds up a run. A report that was overtaken by a newer one is not sent.
 */
public final class StatusPublisher implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(StatusPublisher.class);
  private static final long ACK_SECONDS = 10;
  private static final long PAUSE_SECONDS = 5;

  private final KafkaConnection kafka;
  private final Map<String, PipelineStatus> wanted = new ConcurrentHashMap<>();
  private final Semaphore offered = new Semaphore(0);
  private final CountDownLatch stopping = new CountDownLatch(1);
  private boolean complained;

  public StatusPublisher(KafkaConnection kafka) {
    this.kafka = kafka;
  }

  public void offer(PipelineStatus status) {
    wanted.put(status.key(), status);
    offered.release();
  }

  public void stop() {
    stopping.countDown();
    offered.release();
  }

  @Override
  public void run() {
    try (Producer<String, String> producer = kafka.producer()) {
      while (stopping.getCount() > 0) {
        offered.acquire();
        offered.drainPermits();
        if (!sendAll(producer)) {
          stopping.await(PAUSE_SECONDS, TimeUnit.SECONDS);
          offered.release();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean sendAll(Producer<String, String> producer) throws InterruptedException {
    for (PipelineStatus status : List.copyOf(wanted.values())) {
      if (stopping.getCount() == 0 || !send(producer, status)) {
        return false;
      }
      wanted.remove(status.key(), status);
    }
    return true;
  }

  private boolean send(Producer<String, String> producer, PipelineStatus status)
      throws InterruptedException {
    try {
      producer
          .send(new ProducerRecord<>(Topics.STATUS, status.key(), Json.write(status)))
          .get(ACK_SECONDS, TimeUnit.SECONDS);
      complained = false;
      return true;
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      if (!complained) {
        LOG.warn("status not sent yet, trying on: {}", e.getMessage());
        complained = true;
      }
      return false;
    }
  }
}
