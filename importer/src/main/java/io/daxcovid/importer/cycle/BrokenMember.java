package io.daxcovid.importer.cycle;

import io.daxcovid.importer.snapshot.QuarantineEntry;
import java.util.Optional;

/**
 * A symbol that failed while others were good.
 *
 * @param carriedOver its rows are those of the snapshot before; false if there were none
 * @param entry its file in quarantine; empty if it could not be read at all
 */
public record BrokenMember(
    String member, boolean carriedOver, String reason, Optional<QuarantineEntry> entry) {}
