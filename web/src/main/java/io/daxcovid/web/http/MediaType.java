package io.daxcovid.web.http;

import java.util.List;

/** What an answer can be written as. */
public enum MediaType {
  JSON("application/json", "json"),
  CSV("text/csv", "csv");

  public static final List<MediaType> DATA = List.of(JSON, CSV);

  private final String mime;
  private final String extension;

  MediaType(String mime, String extension) {
    this.mime = mime;
    this.extension = extension;
  }

  public String mime() {
    return mime;
  }

  public String extension() {
    return extension;
  }

  public String contentType() {
    return mime + "; charset=utf-8";
  }
}
