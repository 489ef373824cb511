package io.daxcovid.system;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** For tests that go on where the one before ended: after a failure the others say nothing. */
final class FirstFailureEnds implements TestWatcher, ExecutionCondition {
  private String failed = "";

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    failed = context.getDisplayName();
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return failed.isEmpty()
        ? ConditionEvaluationResult.enabled("")
        : ConditionEvaluationResult.disabled(failed + " has failed before");
  }
}
