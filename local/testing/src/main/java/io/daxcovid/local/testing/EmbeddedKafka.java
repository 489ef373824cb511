package io.daxcovid.local.testing;

import io.daxcovid.local.parts.KafkaPart;
import io.daxcovid.local.parts.KafkaPart.Gate;
import io.daxcovid.local.process.StartException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

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

  /** Allows the user of the gate this, on all topics. */
  public void grant(String user, AclOperation... operations) {
    ResourcePattern topics = new ResourcePattern(ResourceType.TOPIC, "*", PatternType.LITERAL);
    List<AclBinding> rules =
        Arrays.stream(operations)
            .map(
                operation ->
                    new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW))
            .map(entry -> new AclBinding(topics, entry))
            .toList();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
      admin.createAcls(rules).all().get(30, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("The rights cannot be granted", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    part.close();
    folder.close();
  }
}
