package org.duban;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The house: floors, fences and habits, each with the accident that it prevents. */
@AnalyzeClasses(packages = "org.duban", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Between the brackets one after the other, with a stroke between. */
    private static final String FEATURES = "org.duban.(rectification|interview)..";

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.duban.(*)..").should().beFreeOfCycles()
            .because("two features that need each other can only be understood, changed and tested as one");

    @ArchTest
    static final ArchRule NO_CYCLES_AMONG_A_FEATURES_PACKAGES = slices().matching("org.duban.(**)").should()
            .beFreeOfCycles().because("one reads a feature from its rules to its doors, and never back");

    @ArchTest
    static final ArchRule FLOORS = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("0").definedBy(Floors.packages(0))
            .layer("1").definedBy(Floors.packages(1))
            .layer("2").definedBy(Floors.packages(2))
            .layer("3").definedBy(Floors.packages(3))
            .layer("4").definedBy(Floors.packages(4))
            .layer("5").definedBy(Floors.packages(5))
            .layer("6").definedBy(Floors.packages(6))
            .whereLayer("6").mayNotBeAccessedByAnyLayer()
            .whereLayer("5").mayOnlyBeAccessedByLayers("6")
            .whereLayer("4").mayOnlyBeAccessedByLayers("5", "6")
            .whereLayer("3").mayOnlyBeAccessedByLayers("4", "5", "6")
            .whereLayer("2").mayOnlyBeAccessedByLayers("3", "4", "5", "6")
            .whereLayer("1").mayOnlyBeAccessedByLayers("2", "3", "4", "5", "6")
            .because("arrows point down only; what is below never has to change for what is above");

    @ArchTest
    static final ArchRule EVERY_PACKAGE_STANDS_ON_A_FLOOR = classes().that().resideInAPackage("org.duban.*..")
            .should().resideInAnyPackage(IntStream.range(0, Floors.ALL.size()).mapToObj(Floors::packages)
                    .flatMap(Stream::of).toArray(String[]::new))
            .because("a package that is on no floor is checked by no rule");

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_KNOW_EACH_OTHER = slices().matching(FEATURES).should().notDependOnEachOther()
            .because("two measures meet in the case's timeline or in a process, and each can be read without the other");

    @ArchTest
    static final ArchRule FORMS_STAND_BELOW_TASKS = noClasses().that().resideInAPackage("org.duban.form..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("org.duban.task..", "org.duban.casefile..", "org.duban.violation..")
            .because("a form is drawn and read alike whatever it is about");

    @ArchTest
    static final ArchRule TASKS_STAND_BELOW_CASES = noClasses().that().resideInAPackage("org.duban.task..")
            .should().dependOnClassesThat().resideInAnyPackage("org.duban.casefile..", "org.duban.violation..")
            .because("a task is somebody's whatever kind of dossier it is about");

    @ArchTest
    static final ArchRule CASES_STAND_BELOW_FINDINGS = noClasses().that().resideInAPackage("org.duban.casefile..")
            .should().dependOnClassesThat().resideInAPackage("org.duban.violation..")
            .because("a dossier holds what is found and need not know what that is");

    @ArchTest
    static final ArchRule THE_ENGINE_IS_FENCED = noClasses().that().resideOutsideOfPackage("org.duban.engine..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("org.duban.engine.binding..", "org.duban.engine.embedded..", "org.duban.engine.camunda..")
            .because("a regulation outlives the engine that happens to run it");

    @ArchTest
    static final ArchRule BINDINGS_DO_NOT_KNOW_EACH_OTHER = slices().matching("org.duban.engine.(embedded|camunda)..")
            .should().notDependOnEachOther()
            .because("whoever chose one engine has nothing of the other");

    @ArchTest
    static final ArchRule THE_EMBEDDED_ENGINE_HAS_ONE_HOME = noClasses().that()
            .resideOutsideOfPackage("org.duban.engine.embedded..")
            .should().dependOnClassesThat().resideInAPackage("org.operaton..")
            .because("an engine that is spoken to in one place can be replaced in one place");

    @ArchTest
    static final ArchRule CAMUNDA_HAS_ONE_HOME = noClasses().that().resideOutsideOfPackage("org.duban.engine.camunda..")
            .should().dependOnClassesThat().resideInAnyPackage("io.camunda..", "org.camunda.bpm..")
            .because("an engine that is spoken to in one place can be replaced in one place");

    @ArchTest
    static final ArchRule ROOTS_DO_NOT_KNOW_THEIR_DOORS = noClasses().that()
            .resideOutsideOfPackages("org.duban..web..", "org.duban..process..")
            .should().dependOnClassesThat().resideInAnyPackage("org.duban.*.web..", "org.duban.*.process..")
            .because("a rule that only one door knows is no rule at the other door");

    @ArchTest
    static final ArchRule ENTITIES_STAY_HOME = fields().that().areDeclaredInClassesThat(areRecordsAtTheDoor())
            .should(notHoldAnEntity())
            .allowEmptyShould(true).because("what a page or the API shows is decided field by field");

    @ArchTest
    static final ArchRule ONLY_THE_CLOCK_TELLS_TIME = noClasses()
            .should().callMethod(LocalDate.class, "now").orShould().callMethod(LocalDateTime.class, "now")
            .orShould().callMethod(ZonedDateTime.class, "now").orShould().callMethod(Instant.class, "now")
            .because("a date that cannot be moved in a test was never tested");

    @ArchTest
    static final ArchRule CONSTRUCTORS_INJECT = fields().should().notBeAnnotatedWith(Inject.class)
            .because("a class that cannot be built by hand hides what it needs");

    @ArchTest
    static final ArchRule NO_SUITCASE_PACKAGES = noClasses().should()
            .resideInAnyPackage("..util..", "..dto..", "..impl..", "..service..", "..model..", "..mapper..")
            .because("packages are named after what a regulator would name, not after layers");

    @ArchTest
    static final ArchRule ENTITIES_HAVE_NO_SETTERS = methods().that().areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class).should().haveNameNotMatching("set[A-Z].*")
            .because("state changes only through guarded verbs");

    @ArchTest
    static final ArchRule RESOURCES_LIVE_AT_THE_DOOR = classes().that().areAnnotatedWith(Path.class)
            .should().resideInAPackage("..web..")
            .because("the root of a feature is used by pages, API and process alike");

    private static DescribedPredicate<JavaClass> areRecordsAtTheDoor() {
        return DescribedPredicate.describe("are records in a web package",
                type -> type.isRecord() && type.getPackageName().contains(".web"));
    }

    private static ArchCondition<JavaField> notHoldAnEntity() {
        return new ArchCondition<>("not hold an entity") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                field.getAllInvolvedRawTypes().stream().filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(field,
                                field.getFullName() + " shows the entity " + type.getSimpleName())));
            }
        };
    }
}
