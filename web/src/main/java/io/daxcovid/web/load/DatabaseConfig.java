package io.daxcovid.web.load;

/** Where the results are, and who reads them. */
public record DatabaseConfig(String url, String user, Secret password) {

  /** Shows itself nowhere but where it is needed. */
  public record Secret(String reveal) {
    @Override
    public String toString() {
      return "***";
    }
  }
}
