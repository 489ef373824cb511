package io.daxcovid.operator;

import io.daxcovid.controller.notification.TestTopics;
import io.daxcovid.local.testing.EmbeddedKafka;
import io.daxcovid.operator.kube.ApiServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** One broker for a class of tests, and for each test a namespace with its own operator. */
abstract class OnPolicyStage {
  private static EmbeddedKafka kafka;
  PolicyStage stage;

  @BeforeAll
  static void broker() throws Exception {
    ApiServer.shared();
    kafka = EmbeddedKafka.start();
    new TestTopics(kafka.bootstrap()).create();
  }

  @AfterAll
  static void noBroker() {
    kafka.close();
  }

  @BeforeEach
  void begin() throws Exception {
    stage = PolicyStage.begin(ApiServer.shared(), kafka);
  }

  @AfterEach
  void end() {
    stage.close();
  }
}
