package io.daxcovid.settings;

/** Shows itself nowhere but where it is needed. */
public record Secret(String reveal) {
  @Override
  public String toString() {
    return "***";
  }
}
