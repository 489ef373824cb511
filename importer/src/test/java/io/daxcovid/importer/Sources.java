package io.daxcovid.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small files in ECDC's and Yahoo's format, written to a folder that a test owns. */
public record Sources(Path folder) {
  public static final String ECDC_ROWS =
      """
      02/03/2020,2,3,2020,18,0,Germany,DE,DEU,83019213,Europe
      01/03/2020,1,3,2020,54,0,Germany,DE,DEU,83019213,Europe
      02/03/2020,2,3,2020,0,0,Namibia,NA,NAM,2494524,Africa
      01/03/2020,1,3,2020,0,0,Namibia,NA,NAM,2494524,Africa
      """;
  public static final String PRICE_ROWS =
      """
      2020-03-02,100,110,90,105,105,1000
      2020-03-03,105,111,95,104,104,1200
      2020-03-04,104,112,94,106,106,900
      2020-03-05,106,113,93,107,107,800
      """;

  public Path cases() {
    return folder.resolve("cases.csv");
  }

  public Path spool() {
    return folder.resolve("spool");
  }

  public Path prices() {
    return folder.resolve("prices");
  }

  public Sources writeCases(String rows) throws IOException {
    Files.writeString(cases(), Raw.ECDC_HEADER + rows);
    return this;
  }

  public Sources writePrices(String symbol, String rows) throws IOException {
    Files.createDirectories(prices());
    Files.writeString(prices().resolve(symbol + ".csv"), Raw.YAHOO_HEADER + rows);
    return this;
  }

  /** Both datasets in good order. */
  public Sources writeGood() throws IOException {
    return writeCases(ECDC_ROWS).writePrices("SAP", PRICE_ROWS).writePrices("BMW", PRICE_ROWS);
  }
}
