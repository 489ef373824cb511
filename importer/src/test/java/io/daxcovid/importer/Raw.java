package io.daxcovid.importer;

import io.daxcovid.importer.spool.RawFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Received files made up in a test. */
public final class Raw {
  public static final String ECDC_HEADER =
      "dateRep,day,month,year,cases,deaths,countriesAndTerritories,geoId,countryterritoryCode,popData2019,continentExp\r\n";
  public static final String YAHOO_HEADER = "Date,Open,High,Low,Close,Adj Close,Volume\n";

  private Raw() {}

  public static RawFile text(String name, String text) {
    return text(name, text, StandardCharsets.UTF_8);
  }

  public static RawFile text(String name, String text, Charset charset) {
    return bytes(name, text.getBytes(charset));
  }

  public static RawFile bytes(String name, byte[] bytes) {
    return TestSpool.keep(name, "file:///data/" + name, new ByteArrayInputStream(bytes));
  }

  /** Gzipped and cut off after so many bytes. */
  public static RawFile tornGzip(String name, String text, int length) throws IOException {
    return bytes(name, Arrays.copyOf(gzip(text), length));
  }

  public static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
