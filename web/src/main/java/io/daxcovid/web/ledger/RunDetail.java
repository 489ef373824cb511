package io.daxcovid.web.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.daxcovid.contract.run.Analysis;
import io.daxcovid.web.load.RunInput;
import java.util.List;

/**
 * A run with all that is known of it; the newest attempt first.
 *
 * @param revisions none of a dataset's first snapshot, nor of runs that an older job recorded
 */
record RunDetail(
    @JsonUnwrapped RunSummary summary,
    Analysis analysis,
    List<RunInput> inputs,
    List<InputRevisions> revisions,
    List<Attempt> attempts) {}
