package io.daxcovid.operator.runner.rendering;

import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.util.List;
import java.util.stream.Stream;

/** The one place that a container may write to, besides Spark's own local folders. */
final class Scratch {
  static final String PATH = "/tmp";
  private static final String NAME = "scratch";

  private Scratch() {}

  static List<Volume> added(List<Volume> given) {
    Volume ours = new VolumeBuilder().withName(NAME).withNewEmptyDir().endEmptyDir().build();
    return Stream.concat(
            given.stream().filter(volume -> !volume.getName().equals(NAME)), Stream.of(ours))
        .toList();
  }

  static List<VolumeMount> mounted(List<VolumeMount> given) {
    VolumeMount ours = new VolumeMountBuilder().withName(NAME).withMountPath(PATH).build();
    return Stream.concat(
            given.stream().filter(mount -> !mount.getMountPath().equals(PATH)), Stream.of(ours))
        .toList();
  }
}
