package kz.listeningstate.petition;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;

/** How the features may lean on each other. */
@AnalyzeClasses(packages = "kz.listeningstate.petition", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("kz.listeningstate.petition.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyDependsOnThePortal = noClasses()
            .that()
            .resideOutsideOfPackage("..petition.portal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..petition.portal..");

    @ArchTest
    static final ArchRule entitiesStayInTheirPackage =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule repositoriesStayInTheirPackage = classes()
            .that()
            .areAssignableTo(PanacheRepositoryBase.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule resourcesStayInTheirPackage = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .resideOutsideOfPackage("..portal..")
            .should()
            .notHaveModifier(JavaModifier.PUBLIC);

    @ArchTest
    static final ArchRule theDomainIsPlainJava = noClasses()
            .that()
            .haveSimpleName("Petition")
            .or()
            .haveSimpleNameStartingWith("Phase")
            .or()
            .haveSimpleName("Timeline")
            .or()
            .haveSimpleName("CanonicalText")
            .or()
            .haveSimpleName("RuleSet")
            .or()
            .haveSimpleName("ThresholdRule")
            .or()
            .haveSimpleName("WorkingCalendar")
            .or()
            .haveSimpleName("Iin")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "io.vertx..", "jakarta.ws.rs..", "jakarta.enterprise..");
}
