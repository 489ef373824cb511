package io.daxcovid.controller.simulation;

/** kill -9: not an exception that anybody may handle. */
final class Killed extends Error {
  Killed(String where) {
    super(where);
  }
}
