package kz.listeningstate.load;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Scenarios know nothing of each other, and none measures the services from inside. */
@AnalyzeClasses(packages = "kz.listeningstate.load", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule SCENARIOS_STAND_ALONE =
            slices().matching("kz.listeningstate.load.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule SIGNING_IS_MEASURED_FROM_OUTSIDE = noClasses()
            .that()
            .resideInAPackage("..load.signing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("kz.listeningstate.signature..", "..load.verification..");
}
