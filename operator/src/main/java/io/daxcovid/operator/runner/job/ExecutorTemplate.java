package io.daxcovid.operator.runner.job;

import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;

/** The executors' pod template on its way to the driver: an annotation that becomes a file. */
final class ExecutorTemplate {
  static final String ANNOTATION = "daxcovid.io/executor-template";
  private static final String NAME = "executor-template";
  private static final String FOLDER = "/etc/dax-covid/executor";
  private static final String FILE_NAME = "template.json";
  static final String FILE = FOLDER + "/" + FILE_NAME;

  private ExecutorTemplate() {}

  static Volume volume() {
    return new VolumeBuilder()
        .withName(NAME)
        .withNewDownwardAPI()
        .addNewItem()
        .withPath(FILE_NAME)
        .withNewFieldRef()
        .withFieldPath("metadata.annotations['" + ANNOTATION + "']")
        .endFieldRef()
        .endItem()
        .endDownwardAPI()
        .build();
  }

  static VolumeMount mount() {
    return new VolumeMountBuilder().withName(NAME).withMountPath(FOLDER).withReadOnly(true).build();
  }
}
