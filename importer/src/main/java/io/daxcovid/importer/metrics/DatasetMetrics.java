package io.daxcovid.importer.metrics;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.contract.message.DatasetStatus.Outcome;
import io.daxcovid.contract.message.DatasetStatus.SourceCheck;
import io.daxcovid.contract.snapshot.Revisions;
import io.daxcovid.importer.cycle.ImportListener;
import io.daxcovid.importer.cycle.ImportResult;
import io.daxcovid.importer.cycle.ImportResult.Published;
import io.daxcovid.importer.cycle.ImportResult.Refused;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What each import says of its dataset, and how imports end. */
public final class DatasetMetrics implements ImportListener {
  private final MeterRegistry registry;
  private final Map<Dataset, DatasetFigures> figures;

  /** Why something was not published. */
  private enum Refusal {
    /** It cannot become rows. */
    UNREADABLE,
    /** It could, and a person should look first. */
    SUSPICIOUS,
    /** A member alone; the others were published. */
    MEMBER
  }

  public DatasetMetrics(MeterRegistry registry, Clock clock) {
    this.registry = registry;
    Map<Dataset, DatasetFigures> all = new EnumMap<>(Dataset.class);
    for (Dataset dataset : Dataset.values()) {
      all.put(dataset, DatasetFigures.register(dataset, registry, clock));
      // A counter that begins at 0 shows its first step.
      for (Outcome outcome : Outcome.values()) {
        checks(dataset, outcome).increment(0);
      }
      for (Refusal refusal : Refusal.values()) {
        refusals(dataset, refusal).increment(0);
      }
      changed(dataset, 0, 0, 0);
    }
    figures = Collections.unmodifiableMap(all);
  }

  @Override
  public void imported(ImportResult result, DatasetStatus status) {
    Dataset dataset = status.dataset();
    figures.get(dataset).update(result.lastGood().orElse(null), status);
    for (SourceCheck check : status.sources()) {
      checks(dataset, check.outcome()).increment();
    }
    if (result instanceof Refused refused) {
      refusals(dataset, refused.releasable() ? Refusal.SUSPICIOUS : Refusal.UNREADABLE).increment();
    }
    refusals(dataset, Refusal.MEMBER).increment(result.broken().size());
    if (result instanceof Published published && published.manifest().revisions() != null) {
      Revisions made = published.manifest().revisions();
      changed(dataset, (double) made.added(), (double) made.revised(), (double) made.vanished());
    }
  }

  private void changed(Dataset dataset, double added, double revised, double vanished) {
    changes(dataset, "added").increment(added);
    changes(dataset, "revised").increment(revised);
    changes(dataset, "vanished").increment(vanished);
  }

  private Counter checks(Dataset dataset, Outcome outcome) {
    return Counter.builder("daxcovid.importer.checks")
        .description("Checks of a source by their outcome")
        .tag("dataset", dataset.id())
        .tag("outcome", label(outcome))
        .register(registry);
  }

  private Counter refusals(Dataset dataset, Refusal refusal) {
    return Counter.builder("daxcovid.importer.refusals")
        .description("Content that was not published")
        .tag("dataset", dataset.id())
        .tag("reason", label(refusal))
        .register(registry);
  }

  private Counter changes(Dataset dataset, String change) {
    return Counter.builder("daxcovid.importer.changed.rows")
        .description("Rows by which new snapshots differ from those before them")
        .tag("dataset", dataset.id())
        .tag("change", change)
        .register(registry);
  }

  private static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
