package io.daxcovid.operator.runner.rendering;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.KeyToPathBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The database's user and password, by reference to a Secret with the keys {@code username} and
 * {@code password}. The password is a file in the driver and, at the same place, in the executors.
 */
final class SinkSecret {
  private static final String NAME = "sink";
  private static final String FOLDER = "/etc/dax-covid/sink";
  private static final String USERNAME = "username";
  private static final String PASSWORD = "password";
  private static final int OWNER_AND_GROUP_READ = 0440;

  private SinkSecret() {}

  static List<EnvVar> variables(String secret) {
    return List.of(
        new EnvVarBuilder()
            .withName("DAX_DATABASE_USER")
            .withNewValueFrom()
            .withNewSecretKeyRef(USERNAME, secret, false)
            .endValueFrom()
            .build(),
        new EnvVarBuilder()
            .withName("DAX_DATABASE_PASSWORD_FILE")
            .withValue(FOLDER + "/" + PASSWORD)
            .build());
  }

  static List<Volume> added(List<Volume> given, Optional<String> secret) {
    Stream<Volume> ours =
        secret.stream()
            .map(
                name ->
                    new VolumeBuilder()
                        .withName(NAME)
                        .withNewSecret()
                        .withSecretName(name)
                        .withDefaultMode(OWNER_AND_GROUP_READ)
                        .withItems(
                            new KeyToPathBuilder().withKey(PASSWORD).withPath(PASSWORD).build())
                        .endSecret()
                        .build());
    return Stream.concat(given.stream(), ours).toList();
  }

  static List<VolumeMount> mounted(List<VolumeMount> given, Optional<String> secret) {
    Stream<VolumeMount> ours =
        secret.stream()
            .map(
                name ->
                    new VolumeMountBuilder()
                        .withName(NAME)
                        .withMountPath(FOLDER)
                        .withReadOnly(true)
                        .build());
    return Stream.concat(given.stream(), ours).toList();
  }
}
