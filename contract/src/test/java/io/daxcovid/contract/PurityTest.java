package io.daxcovid.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * What two programs agree on may know data and JSON, but no file, network, database or framework.
 */
class PurityTest {
  @Test
  void contract_knows_only_the_jdk_without_io_and_a_json_library() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.daxcovid.contract..",
            "java.lang..",
            "java.util..",
            "java.time..",
            "java.nio.charset",
            "java.security",
            "com.fasterxml.jackson..")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.daxcovid.contract"));
  }
}
