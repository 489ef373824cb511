package io.daxcovid.operator.runner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** So that a third runner is one package and one line of {@link Runners}. */
class RunnersAreApartTest {
  private static final String SPARK_OPERATOR = "io.daxcovid.operator.runner.sparkoperator..";
  private static final String JOB = "io.daxcovid.operator.runner.job..";
  private static final JavaClasses OPERATOR =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.daxcovid.operator");

  @Test
  void nobody_but_their_choice_knows_the_runners() {
    noClasses()
        .that()
        .resideOutsideOfPackages(SPARK_OPERATOR, JOB)
        .and()
        .doNotBelongToAnyOf(Runners.class)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(SPARK_OPERATOR, JOB)
        .because("Runners tells what there is to watch and to run")
        .check(OPERATOR);
  }

  @Test
  void runners_do_not_know_each_other() {
    noClasses()
        .that()
        .resideInAPackage(JOB)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(SPARK_OPERATOR)
        .check(OPERATOR);
    noClasses()
        .that()
        .resideInAPackage(SPARK_OPERATOR)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(JOB)
        .check(OPERATOR);
  }
}
