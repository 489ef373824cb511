package io.daxcovid.importer.source.http;

/** Knows what the answers of one source mean. */
public interface Judge {
  Verdict of(HttpAnswer answer);
}
