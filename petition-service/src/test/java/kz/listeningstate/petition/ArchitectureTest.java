package kz.listeningstate.petition;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.base.DescribedPredicate.or;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Embeddable;
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

    /**
     * What features are about: entities and the facts they are made of, records and enums, and the classes that think without
     * keeping anything. By their kind, so that a part split off tomorrow is held to it too. A search's parameters and a
     * download are HTTP's own.
     */
    @ArchTest
    static final ArchRule theDomainIsPlainJava = noClasses()
            .that(or(
                    annotatedWith(Entity.class),
                    annotatedWith(Embeddable.class),
                    assignableTo(Record.class),
                    assignableTo(Enum.class),
                    simpleName("CanonicalText"),
                    simpleName("Paragraphs"),
                    simpleName("PetitionTerms"),
                    simpleName("Timeline"),
                    simpleName("WorkingCalendar")))
            .and()
            .resideOutsideOfPackages("..petition.http..", "..petition.portal..")
            .and(not(or(simpleName("PetitionSearch"), simpleName("Download"))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "io.smallrye..",
                    "io.vertx..",
                    "jakarta.enterprise..",
                    "jakarta.inject..",
                    "jakarta.transaction..",
                    "jakarta.ws.rs..",
                    "org.eclipse.microprofile.config..",
                    "org.jboss.resteasy..");
}
