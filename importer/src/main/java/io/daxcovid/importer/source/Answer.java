package io.daxcovid.importer.source;

/** What a source says when it is asked. */
public sealed interface Answer permits Received, NotModified {}
