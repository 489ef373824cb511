package io.daxcovid.operator.reconcile;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.javaoperatorsdk.operator.processing.event.source.informer.TransformingItemStore;

/**
 * What a watch keeps of an object: whose it is, and its version. A change of it is a nudge, and
 * whoever is nudged looks at the object itself.
 */
final class Trace {
  private Trace() {}

  /** For one namespace: a watch takes what it did not find in its own for deleted. */
  static <R extends HasMetadata> TransformingItemStore<R> store(Class<R> type) {
    return new TransformingItemStore<>(seen -> of(seen, type));
  }

  private static <R extends HasMetadata> R of(R seen, Class<R> type) {
    ObjectMeta metadata =
        new ObjectMetaBuilder()
            .withUid(seen.getMetadata().getUid())
            .withLabels(seen.getMetadata().getLabels())
            .build();
    try {
      R trace = type.getDeclaredConstructor().newInstance();
      trace.setMetadata(metadata);
      return trace;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made without parameters", e);
    }
  }
}
