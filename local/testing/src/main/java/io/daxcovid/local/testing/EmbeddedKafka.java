package io.daxcovid.local.testing;

import io.daxcovid.local.parts.KafkaPart;
import io.daxcovid.local.parts.KafkaPart.Gate;
import io.daxcovid.local.process.StartException;
import java.util.Optional;

/** A real broker; needs {@code local/kafka} and {@code local/lifeline} packaged. */
public record EmbeddedKafka(TestFolder folder, KafkaPart kafka, EmbeddedPart part)
    implements AutoCloseable {
  public static EmbeddedKafka start() {
    return start("127.0.0.1");
  }

  /** With a second way in, {@link #gate()}, for this user alone, who may do nothing yet. */
  public static EmbeddedKafka startGuarded(String user, String password) {
    return start("127.0.0.1", Optional.of(new Gate(TestFolder.freePort(), user, password)));
  }

  /** Where pods can reach it, too. */
  public static EmbeddedKafka start(String host) {
    return start(host, Optional.empty());
  }

  private static EmbeddedKafka start(String host, Optional<Gate> gate) {
    TestFolder folder = TestFolder.create();
    KafkaPart kafka =
        new KafkaPart(
            TestFolder.repository(),
            folder.part("kafka"),
            host,
            TestFolder.freePort(),
            TestFolder.freePort(),
            gate);
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

  /** {@code <host>:<port>} of the way in that asks who comes. */
  public String gate() {
    return kafka.host() + ":" + kafka.gate().orElseThrow().port();
  }

  @Override
  public void close() {
    part.close();
    folder.close();
  }
}
