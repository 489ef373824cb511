package io.daxcovid.controller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class PurityTest {
  private static final JavaClasses PLANNER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.daxcovid.controller.plan");

  @Test
  void planner_knows_only_the_language_and_the_contract() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.lang..",
            "java.time..",
            "java.util",
            "java.util.function",
            "java.util.stream",
            "io.daxcovid.contract..",
            "io.daxcovid.controller.plan")
        .check(PLANNER);
  }

  @Test
  void planner_never_reads_the_clock_itself() {
    classes().should(NoClock.READING).check(PLANNER);
  }
}
