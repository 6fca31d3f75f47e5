package org.corett.moviliza;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** The house rules that a compiler does not know. */
@AnalyzeClasses(packages = "org.corett.moviliza", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule onlyTheEngineAndTheProcessesKnowTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("..engine..")
            .and()
            .haveSimpleNameNotEndingWith("Process")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule internalsOfTheEngineStayInOnePackage = noClasses()
            .that()
            .resideOutsideOfPackage("..engine.internal..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.camunda.bpm.engine.impl..")
                    // What the public IdentityService returns for the signed-in user.
                    .and(not(equivalentTo(Authentication.class))));

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Base|Util|Utils|Dto|Service|Config)")
            .orShould()
            .resideInAnyPackage("..impl..", "..util..", "..dto..", "..config..", "..service..")
            .as("no name or package should hide what it holds");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(java.util.Date.class);

    /** {@code HolidayList} reads days as a table says them; nobody reads what it would write. */
    @ArchTest
    static final ArchRule daysAreWrittenInOnePlace = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.corett.moviliza.shared.Written")
            .and()
            .doNotHaveFullyQualifiedName("org.corett.moviliza.calendar.HolidayList")
            .should()
            .callMethodWhere(
                    target(owner(assignableTo(DateTimeFormatter.class))).and(target(nameMatching("of.*"))))
            .orShould()
            .callConstructor(DateTimeFormatterBuilder.class)
            .orShould()
            .callConstructor(SimpleDateFormat.class, String.class);

    /** What pages for the public have in common is the site's. */
    @ArchTest
    static final ArchRule onlyWhoHiresKnowsOfCalls = noClasses()
            .that()
            .resideOutsideOfPackages("..moviliza.calls..", "..moviliza.consultancy..", "..moviliza.demonstration..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..moviliza.calls..");

    @ArchTest
    static final ArchRule nobodyPrintsToTheConsole = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    static final ArchRule beansThatModelsCallArePublic = classes()
            .that(nameMatching(".*\\.[A-Z]\\w*(Tasks|Forms)"))
            .and()
            .areAnnotatedWith(org.springframework.stereotype.Component.class)
            .should()
            .bePublic();
}
