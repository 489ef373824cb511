package io.daxcovid.operator.manifest;

import java.util.Locale;

/** What people install. */
enum Overlay {
  MINIKUBE,
  KIND,
  GENERIC,
  OFFLINE,
  /** No overlay, but what a person may make of one. */
  WITH_EVERYTHING;

  Rendered rendered() {
    return Rendered.of(folder());
  }

  String folder() {
    return this == WITH_EVERYTHING
        ? "operator/src/test/kustomize"
        : "k8s/overlays/" + name().toLowerCase(Locale.ROOT);
  }
}
