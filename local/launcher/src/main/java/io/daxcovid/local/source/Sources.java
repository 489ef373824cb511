package io.daxcovid.local.source;

/**
 * Where the figures come from, as the importer reads it: paths, URLs, or sources by name.
 *
 * @param synthetic true for the generated sample
 */
public record Sources(String cases, String prices, boolean synthetic) {}
