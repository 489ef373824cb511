package io.daxcovid.operator.manifest;

import io.daxcovid.operator.kube.Binaries;
import io.daxcovid.operator.kube.Manifests;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The objects of a folder with a kustomization, as {@code kubectl apply -k} would send them. */
record Rendered(List<HasMetadata> objects) {
  private static final KubernetesSerialization YAML = new KubernetesSerialization();
  private static final Pattern BETWEEN = Pattern.compile("(?m)^---$");
  private static final Map<String, Rendered> KNOWN = new ConcurrentHashMap<>();

  /** Skips the test where there is no kubectl. */
  static Rendered of(String folder) {
    Path kubectl = Binaries.require().resolve("kubectl");
    return KNOWN.computeIfAbsent(folder, any -> render(kubectl, Manifests.root().resolve(folder)));
  }

  private static Rendered render(Path kubectl, Path folder) {
    try {
      Process process =
          new ProcessBuilder(kubectl.toString(), "kustomize", folder.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (InputStream yaml = process.getInputStream()) {
        String text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
          throw new AssertionError(folder + " cannot be rendered, see above");
        }
        return new Rendered(BETWEEN.splitAsStream(text).map(Rendered::object).toList());
      }
    } catch (IOException e) {
      throw new AssertionError(folder + " cannot be rendered", e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  private static HasMetadata object(String yaml) {
    return YAML.unmarshal(yaml);
  }

  <T extends HasMetadata> List<T> all(Class<T> type) {
    return objects.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** What makes pods. */
  List<Workload> workloads() {
    return objects.stream().flatMap(Rendered::workload).toList();
  }

  private static Stream<Workload> workload(HasMetadata object) {
    if (object instanceof Deployment deployment) {
      int replicas = deployment.getSpec().getReplicas();
      return Stream.of(new Workload(object, deployment.getSpec().getTemplate(), replicas));
    }
    if (object instanceof StatefulSet set) {
      return Stream.of(
          new Workload(object, set.getSpec().getTemplate(), set.getSpec().getReplicas()));
    }
    if (object instanceof Job job) {
      return Stream.of(new Workload(object, job.getSpec().getTemplate(), 1));
    }
    return Stream.empty();
  }

  /** As a person calls it: {@code Deployment dax-covid/web}. */
  static String name(HasMetadata object) {
    String namespace = object.getMetadata().getNamespace();
    return object.getKind()
        + " "
        + (namespace == null ? "" : namespace + "/")
        + object.getMetadata().getName();
  }

  /** One that makes pods. */
  record Workload(HasMetadata object, PodTemplateSpec template, int replicas) {
    String namespace() {
      return object.getMetadata().getNamespace();
    }

    Map<String, String> labels() {
      return template.getMetadata().getLabels();
    }

    /** One of its pods; what it claims is an empty folder. */
    Pod pod() {
      return new PodBuilder()
          .withNewMetadata()
          .withNamespace(namespace())
          .withName(object.getMetadata().getName())
          .addToLabels(labels())
          .endMetadata()
          .withSpec(template.getSpec())
          .editSpec()
          .addAllToVolumes(claims().stream().map(Workload::emptyFolder).toList())
          .endSpec()
          .build();
    }

    private List<PersistentVolumeClaim> claims() {
      return object instanceof StatefulSet set
          ? set.getSpec().getVolumeClaimTemplates()
          : List.of();
    }

    private static Volume emptyFolder(PersistentVolumeClaim claim) {
      return new VolumeBuilder()
          .withName(claim.getMetadata().getName())
          .withNewEmptyDir()
          .endEmptyDir()
          .build();
    }

    boolean has(Map<String, String> labels) {
      return labels().entrySet().containsAll(labels.entrySet());
    }

    Stream<Container> containers() {
      return Stream.concat(
          template.getSpec().getInitContainers().stream(),
          template.getSpec().getContainers().stream());
    }

    /** By name. */
    Map<String, Integer> ports() {
      return template.getSpec().getContainers().stream()
          .flatMap(container -> container.getPorts().stream())
          .collect(Collectors.toMap(ContainerPort::getName, ContainerPort::getContainerPort));
    }

    /** It ends by itself. */
    boolean ends() {
      return object instanceof Job;
    }

    @Override
    public String toString() {
      return name(object);
    }
  }
}
