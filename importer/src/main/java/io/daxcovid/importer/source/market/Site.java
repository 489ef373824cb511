package io.daxcovid.importer.source.market;

/** The sites that give prices. */
public enum Site {
  YAHOO,
  FSE,
  STOOQ
}
