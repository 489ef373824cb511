package io.daxcovid.local.testing;

import io.daxcovid.local.parts.KafkaPart;
import io.daxcovid.local.process.StartException;

/** A real broker; needs {@code local/kafka} and {@code local/lifeline} packaged. */
public record EmbeddedKafka(TestFolder folder, KafkaPart kafka, EmbeddedPart part)
    implements AutoCloseable {
  public static EmbeddedKafka start() {
    TestFolder folder = TestFolder.create();
    KafkaPart kafka =
        new KafkaPart(
            TestFolder.repository(),
            folder.part("kafka"),
            TestFolder.freePort(),
            TestFolder.freePort());
    try {
      return new EmbeddedKafka(folder, kafka, EmbeddedPart.start(kafka.spec()));
    } catch (StartException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** {@code 127.0.0.1:<port>}. */
  public String bootstrap() {
    return kafka.bootstrap();
  }

  @Override
  public void close() {
    part.close();
    folder.close();
  }
}
