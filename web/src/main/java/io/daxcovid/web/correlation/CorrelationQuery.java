package io.daxcovid.web.correlation;

/** One area against one index, at one or more lags. */
record CorrelationQuery(String area, Pairing pairing, LagRange lags) {}
