package io.daxcovid.importer.source;

/** The source still holds what it held at the last fetch, and sent nothing. */
public record NotModified() implements Answer {}
