package io.daxcovid.controller;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;

/** Forbids {@code Instant.now()} and {@code Clock.system...()}: time is handed in. */
final class NoClock extends ArchCondition<JavaClass> {
  static final NoClock READING = new NoClock();

  private NoClock() {
    super("not read the clock");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    type.getMethodCallsFromSelf().stream()
        .filter(call -> call.getName().equals("now") || call.getName().startsWith("system"))
        .filter(
            call ->
                call.getTargetOwner().isEquivalentTo(Instant.class)
                    || call.getTargetOwner().isEquivalentTo(Clock.class))
        .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
  }
}
