package io.daxcovid.operator.runner.cluster;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daxcovid.controller.run.PartAwayException;
import io.daxcovid.controller.run.RunRequest;
import io.daxcovid.operator.kube.ApiServer;
import io.daxcovid.operator.runner.rendering.RunMetadata;
import io.daxcovid.operator.runner.workload.Absences;
import io.daxcovid.operator.runner.workload.Claim;
import io.daxcovid.operator.runner.workload.Workload;
import io.daxcovid.operator.runner.workload.WorkloadRunner;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a cluster may lack. Nothing was started then, and it is told what to mend. */
class RefusalsIT {
  private Stage stage;

  @Group("example.com")
  @Version("v1")
  static final class Unheard extends CustomResource<Void, Void> implements Namespaced {
    private static final long serialVersionUID = 1L;
  }

  @BeforeEach
  void setTheStage() {
    stage = new Stage(ApiServer.shared(), "Job");
  }

  @AfterEach
  void clear() {
    stage.close();
  }

  @Test
  void kind_that_the_cluster_does_not_know_is_named_with_the_cure() {
    assertThatThrownBy(() -> runner(stage.admin).start(stage.request(1)))
        .isInstanceOf(PartAwayException.class)
        .hasMessage(
            "the cluster does not know unheards.example.com: install what runs them, or choose another spec.runner");
  }

  @Test
  void right_that_the_operator_lacks_is_named() {
    assertThatThrownBy(() -> runner(stage.operator).start(stage.request(1)))
        .isInstanceOf(PartAwayException.class)
        .hasMessageContaining("dax-covid-operator\" cannot create resource \"unheards\"");
  }

  private WorkloadRunner<Unheard> runner(KubernetesClient client) {
    return new WorkloadRunner<>(
        client, stage.pipeline, new UnheardWorkload(), new Absences(), stage.hands);
  }

  private final class UnheardWorkload implements Workload<Unheard> {
    @Override
    public Class<Unheard> type() {
      return Unheard.class;
    }

    @Override
    public Unheard render(RunRequest request) {
      Unheard object = new Unheard();
      object.setMetadata(RunMetadata.of(request, stage.pipeline));
      return object;
    }

    @Override
    public Claim read(Unheard object) {
      throw new AssertionError("nothing to read here");
    }
  }
}
