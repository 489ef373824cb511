package io.daxcovid.importer.snapshot;

/**
 * Why content is put into quarantine.
 *
 * @param releasable false if it cannot become rows
 * @param sha256 what the content is known by
 */
public record Refusal(String reason, boolean releasable, String sha256) {}
