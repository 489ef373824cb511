package io.daxcovid.local.testing;

import io.daxcovid.local.parts.KafkaPart;
import io.daxcovid.local.process.StartException;

/** A real broker; needs {@code local/kafka} and {@code local/lifeline} packaged. */
public record EmbeddedKafka(TestFolder folder, KafkaPart kafka, EmbeddedPart part)
    implements AutoCloseable {
  public static EmbeddedKafka start() {
    return start("127.0.0.1");
  }

  /** Where pods can reach it, too. */
  public static EmbeddedKafka start(String host) {
    TestFolder folder = TestFolder.create();
    KafkaPart kafka =
        new KafkaPart(
            TestFolder.repository(),
            folder.part("kafka"),
            host,
            TestFolder.freePort(),
            TestFolder.freePort());
    try {
      return new EmbeddedKafka(folder, kafka, EmbeddedPart.start(kafka.spec()));
    } catch (StartException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** {@code <host>:<port>}. */
  public String bootstrap() {
    return kafka.bootstrap();
  }

  @Override
  public void close() {
    part.close();
    folder.close();
  }
}
