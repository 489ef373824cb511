package io.daxcovid.operator.resource;

import io.daxcovid.operator.kube.Manifests;
import io.fabric8.crdv2.generator.CRDGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the resource's types say, as a CustomResourceDefinition. */
final class GeneratedCrd {
  static final Path FILE =
      Manifests.root().resolve("k8s/crds/correlationpipelines.daxcovid.io.yaml");

  private GeneratedCrd() {}

  static String yaml() throws IOException {
    Path folder = Files.createTempDirectory("dax-covid-test-crd-");
    new CRDGenerator()
        .customResourceClasses(CorrelationPipeline.class)
        .forCRDVersions("v1")
        .withMinQuotes(true)
        .inOutputDir(folder.toFile())
        .detailedGenerate();
    return Files.readString(folder.resolve("correlationpipelines.daxcovid.io-v1.yml"));
  }
}
