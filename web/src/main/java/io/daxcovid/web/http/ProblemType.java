package io.daxcovid.web.http;

import java.util.Locale;

/** Every kind of problem an answer can have: one constant title and status per kind. */
public enum ProblemType {
  INVALID_PARAMETER(400, "A parameter is missing, unknown or has a value that is not allowed"),
  NOT_FOUND(404, "There is nothing under this address"),
  METHOD_NOT_ALLOWED(405, "Only GET and HEAD are answered"),
  NOT_ACCEPTABLE(406, "None of the accepted media types is offered here"),
  RUN_REMOVED(410, "The results of this run are no longer kept"),
  TOO_MANY_REQUESTS(429, "One client may not ask as much"),
  INTERNAL(500, "Something went wrong in this program"),
  NO_DATA_YET(503, "No run has been published yet"),
  DATABASE_UNAVAILABLE(503, "The database does not answer"),
  TOO_BUSY(503, "Too many are asking at once"),
  TOO_SLOW(503, "The answer took too long and was given up"),
  UNSETTLED(503, "The publication moved while it was read");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String uri() {
    return "urn:dax-covid:problem:" + code();
  }
}
