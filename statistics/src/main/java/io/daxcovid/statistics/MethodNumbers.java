package io.daxcovid.statistics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The constants that decide what a reader sees, for whoever explains the method. */
public final class MethodNumbers {
  private MethodNumbers() {}

  /** {@code Class.CONSTANT} to value, in the order in which the method uses them. */
  public static Map<String, Number> all() {
    Map<String, Number> all = new LinkedHashMap<>();
    all.put("DailyCounts.WEEK", DailyCounts.WEEK);
    all.put("CorrelationKernel.MIN_COEFFICIENT", CorrelationKernel.MIN_COEFFICIENT);
    all.put("CorrelationKernel.MIN_PAIRS", CorrelationKernel.MIN_PAIRS);
    all.put("CorrelationKernel.MIN_EFFECTIVE", CorrelationKernel.MIN_EFFECTIVE);
    all.put("Coefficients.ROUNDING", Coefficients.ROUNDING);
    all.put("EffectiveSampleSize.LAG_SHARE", EffectiveSampleSize.LAG_SHARE);
    all.put("EffectiveSampleSize.LEAST", EffectiveSampleSize.LEAST);
    all.put("Significance.NORMAL_97_5", Significance.NORMAL_97_5);
    all.put("Significance.SPEARMAN_VARIANCE", Significance.SPEARMAN_VARIANCE);
    all.put("ShiftTest.MOST_SHIFTS", ShiftTest.MOST_SHIFTS);
    all.put("PriceJumps.TOLERANCE", PriceJumps.TOLERANCE);
    all.put("ShareReturns.MIN_SHARE", ShareReturns.MIN_SHARE);
    all.put("ShareReturns.MAX_GAP", ShareReturns.MAX_GAP);
    all.put("Winsoriser.MIN_RETURNS", Winsoriser.MIN_RETURNS);
    all.put("CompositeIndex.BASE", CompositeIndex.BASE);
    all.put("Sums.LANES", Sums.LANES);
    return Collections.unmodifiableMap(all);
  }
}
