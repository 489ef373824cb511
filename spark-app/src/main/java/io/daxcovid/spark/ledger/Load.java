package io.daxcovid.spark.ledger;

import io.daxcovid.contract.run.RunId;

/**
 * A complete set of result rows.
 *
 * @param rows how many result rows bear its id
 */
public record Load(long id, RunId run, long rows) {}
