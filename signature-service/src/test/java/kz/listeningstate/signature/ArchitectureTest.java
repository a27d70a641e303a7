package kz.listeningstate.signature;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;

/** Guards the rooms of the service. */
@AnalyzeClasses(packages = "kz.listeningstate.signature", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching("kz.listeningstate.signature.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ENTITIES_STAY_AT_HOME =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule REPOSITORIES_STAY_AT_HOME = classes()
            .that()
            .areAssignableTo(io.quarkus.hibernate.orm.panache.PanacheRepositoryBase.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule RESOURCES_ARE_NOBODYS_TOOL =
            classes().that().areAnnotatedWith(Path.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule VERIFICATION_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAnyPackage("..verification..", "..trust..", "..algorithm..", "..gost..", "..log..", "..witness..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "org.eclipse.microprofile..");

    @ArchTest
    static final ArchRule VERIFICATION_KNOWS_NO_OTHER_FEATURE = noClasses()
            .that()
            .resideInAnyPackage("..verification..", "..trust..", "..algorithm..", "..gost..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..signature.authorities..",
                    "..signature.petition..",
                    "..signature.signature..",
                    "..signature.signing..",
                    "..signature.count..",
                    "..signature.outbox..",
                    "..signature.problem..");

    @ArchTest
    static final ArchRule TIME_IS_INJECTED = noClasses()
            .that()
            .resideOutsideOfPackage("..clock..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule NO_ENTITY_IN_A_PUBLIC_ANSWER = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should()
            .notHaveRawReturnType(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "an entity", type -> type.isAnnotatedWith(Entity.class)));
}
