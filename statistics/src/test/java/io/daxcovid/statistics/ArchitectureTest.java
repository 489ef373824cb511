package io.daxcovid.statistics;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private final JavaClasses program =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.daxcovid.statistics");

  @Test
  void it_is_mathematics_and_knows_neither_files_nor_networks_nor_frameworks() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "io.daxcovid.statistics",
                "java.lang..",
                "java.util..",
                "java.time..",
                "java.math..",
                "org.apache.commons.statistics.."))
        .check(program);
  }

  @Test
  void law11_functions_come_from_StrictMath() {
    // A fused multiply-add is exact by definition and has no strict twin.
    noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "java.lang.Math other than fma", ArchitectureTest::isPlatformMath))
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Random.class)
        .check(program);
  }

  private static boolean isPlatformMath(JavaMethodCall call) {
    return call.getTargetOwner().isEquivalentTo(Math.class)
        && !call.getName().equals("fma")
        && !call.getName().endsWith("Exact");
  }
}
