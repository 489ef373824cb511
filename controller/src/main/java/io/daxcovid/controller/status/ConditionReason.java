package io.daxcovid.controller.status;

/** Reasons of conditions beside those for which a pipeline rests. */
public enum ConditionReason {
  NOTHING_PUBLISHED_YET("NothingPublishedYet"),
  RETRYING("Retrying"),
  NO_REPORT("NoReport"),
  CHECK_TOO_OLD("CheckTooOld"),
  SOURCE_ARCHIVED("SourceArchived"),
  CHECKED("Checked");

  private final String id;

  ConditionReason(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
