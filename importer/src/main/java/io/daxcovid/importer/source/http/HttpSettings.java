package io.daxcovid.importer.source.http;

/** How the importer behaves on the network. */
public record HttpSettings(HostPolicy hosts, ProxyChoice proxy, Limits limits, String userAgent) {}
