package io.daxcovid.statistics;

/** The correlation of x at t - lag with y at t, in trading days; lag &gt; 0: x leads. */
public record LaggedCorrelation(int lag, Correlation correlation) {}
