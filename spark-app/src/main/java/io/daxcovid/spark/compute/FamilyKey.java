package io.daxcovid.spark.compute;

import io.daxcovid.statistics.CaseTransform;
import io.daxcovid.statistics.Method;
import java.io.Serializable;

/** What the members of a family have in common; index, alignment and range are those of the run. */
record FamilyKey(Metric metric, CaseTransform transform, Method method) implements Serializable {}
