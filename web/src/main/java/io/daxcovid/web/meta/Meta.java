package io.daxcovid.web.meta;

import io.daxcovid.contract.message.DatasetStatus;
import io.daxcovid.contract.message.PipelineStatus.Condition;
import io.daxcovid.web.load.RunInput;
import java.time.Instant;
import java.util.List;

/**
 * What a page must know before it asks for data.
 *
 * @param state "no data yet" before the first publication, "published" from then on
 * @param runId null before the first publication, as are the other facts of the run
 */
record Meta(
    String pipeline,
    String state,
    String runId,
    Instant publishedAt,
    Integer methodVersion,
    boolean synthetic,
    List<RunInput> inputs,
    Freshness freshness,
    String webBuild) {

  /**
   * What importer and controller said last.
   *
   * @param connected whether this is the newest; otherwise it was at {@code lastContact}
   * @param lastContact null while connected, or if there never was contact
   * @param controller null if it has said nothing of this pipeline
   */
  record Freshness(
      boolean connected,
      Instant lastContact,
      List<DatasetFreshness> datasets,
      ControllerState controller) {}

  record DatasetFreshness(
      String dataset,
      Instant checkedAt,
      Instant lastSuccessAt,
      boolean archived,
      List<DatasetStatus.SourceCheck> sources,
      List<String> carriedOver,
      List<DatasetStatus.Quarantined> quarantined) {
    static DatasetFreshness of(DatasetStatus status) {
      return new DatasetFreshness(
          status.dataset().id(),
          status.checkedAt(),
          status.lastSuccessAt(),
          status.archived(),
          status.sources(),
          status.carriedOver(),
          status.quarantined());
    }
  }

  /**
   * The controller's own view, which may be ahead of what readers see or behind it.
   *
   * @param observedGeneration of the wishes that this view answers
   * @param decidedRunId the run decided last; {@link Meta#runId} is the one that readers see
   * @param reportedRunId the run that the controller believes to be published
   */
  record ControllerState(
      long observedGeneration,
      String decidedRunId,
      String reportedRunId,
      String active,
      int failedAttempts,
      List<Condition> conditions) {}
}
