// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    private static final String[] LIB = packages(House.Wing.LIB);
    private static final Pattern VAGUE_PACKAGE = Pattern
            .compile(".*\\.(impl|util|utils|common|manager|helper|helpers)(\\..*)?");
    private static final Pattern VAGUE_CLASS = Pattern.compile(".*(Impl|Util|Utils|Manager|Helper|DTO|Dto)");

    @Test
    void everyRoomIsSeen() {
        Set<String> seen = House.CLASSES.stream().map(type -> House.roomOf(type.getPackageName()))
                .collect(Collectors.toSet());

        assertThat(seen).isEqualTo(House.ROOMS.keySet());
    }

    @Test
    void roomsUseOnlyTheRoomsTheirRowNames() {
        classes().should(useOnlyTheirRooms()).check(House.CLASSES);
    }

    @Test
    void roomsUseOnlyRoomsOfTheirOwnWingOrAWingAbove() {
        House.ROOMS.forEach((name, room) -> room.uses().forEach(used -> assertThat(House.room(used).wing())
                .as("%s uses %s", name, used).isLessThanOrEqualTo(room.wing())));
    }

    @Test
    void roomsFormNoCircle() {
        SlicesRuleDefinition.slices().matching(House.ROOT + ".(*)..").should().beFreeOfCycles().check(House.CLASSES);
    }

    @Test
    void libKnowsNoSqlNoHttpNoJsonNoCloudAndNoLogger() {
        noClasses().that().resideInAnyPackage(LIB).should().dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "java.net..", "com.fasterxml..", "software.amazon..",
                        "org.duckdb..", "org.slf4j..", "java.util.logging..", "picocli..")
                .check(House.CLASSES);
    }

    @Test
    void libIsGivenItsClockItsSeedAndItsIds() {
        noClasses().that().resideInAnyPackage(LIB).should().callMethod(Instant.class, "now").orShould()
                .callMethod(System.class, "currentTimeMillis").orShould().callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Math.class, "random").orShould().callMethod(UUID.class, "randomUUID").orShould()
                .callConstructor(Random.class).orShould().callMethod(Clock.class, "systemUTC").orShould()
                .callMethod(System.class, "getenv", String.class).orShould()
                .callMethod(System.class, "getProperty", String.class).check(House.CLASSES);
    }

    @Test
    void libOpensNoFile() {
        noClasses().that().resideInAnyPackage(LIB).should().dependOnClassesThat(DescribedPredicate.describe(
                "java.nio.file, or a stream or reader of files",
                type -> type.getPackageName().startsWith("java.nio.file")
                        || type.getName().matches("java\\.io\\.(File|RandomAccess).*")))
                .check(House.CLASSES);
    }

    @Test
    void onlyTheRoomsWithADatabaseKnowJdbc() {
        noClasses().that().resideOutsideOfPackages("io.plumbline.columnar..", "io.plumbline.store..",
                "io.plumbline.jobs..").should().dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb..").check(House.CLASSES);
    }

    @Test
    void onlyTheCommandLineEndsTheProcess() {
        noClasses().that().resideOutsideOfPackage("io.plumbline.cli..").should()
                .callMethod(System.class, "exit", int.class).orShould().callMethod(Runtime.class, "exit", int.class)
                .orShould().callMethod(Runtime.class, "halt", int.class).check(House.CLASSES);
    }

    @Test
    void onlyTheCommandLineWritesToTheTerminal() {
        noClasses().that().resideOutsideOfPackage("io.plumbline.cli..").should().accessField(System.class, "out")
                .orShould().accessField(System.class, "err").check(House.CLASSES);
    }

    @Test
    void everyPackageHasADoorSignAndIsNullMarked() {
        Set<JavaPackage> packages = House.CLASSES.stream().filter(type -> !isGenerated(type)).map(JavaClass::getPackage)
                .collect(Collectors.toSet());

        assertThat(packages).isNotEmpty()
                .allSatisfy(each -> assertThat(each.tryGetAnnotationOfType(NullMarked.class)).as(each.getName())
                        .isPresent());
    }

    @Test
    void nothingIsInjectedIntoFields() {
        fields().should(new ArchCondition<>("not be filled from outside") {
            @Override
            public void check(com.tngtech.archunit.core.domain.JavaField field, ConditionEvents events) {
                field.getAnnotations().stream()
                        .filter(annotation -> annotation.getRawType().getSimpleName()
                                .matches("Inject|Autowired|Resource"))
                        .forEach(annotation -> events.add(SimpleConditionEvent.violated(field, field.getFullName())));
            }
        }).check(House.CLASSES);
    }

    @Test
    void namesSayWhatAThingIs() {
        assertThat(House.CLASSES).filteredOn(type -> VAGUE_CLASS.matcher(type.getSimpleName()).matches()).isEmpty();
        assertThat(House.CLASSES.stream().map(JavaClass::getPackageName).distinct()
                .filter(name -> VAGUE_PACKAGE.matcher(name.toLowerCase(Locale.ROOT)).matches())).isEmpty();
    }

    private static ArchCondition<JavaClass> useOnlyTheirRooms() {
        return new ArchCondition<>("use only the rooms that their own row names") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String room = House.roomOf(type.getPackageName());
                Set<String> allowed = House.room(room).uses();
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isForbidden(dependency, room, allowed))
                        .forEach(dependency -> events
                                .add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    private static boolean isForbidden(Dependency dependency, String room, Set<String> allowed) {
        JavaClass target = dependency.getTargetClass();
        String used = House.roomOf(target.getPackageName());
        return House.isOurs(target) && !used.equals(room) && !allowed.contains(used);
    }

    /** JTE writes the pages of a report; its classes carry no annotations. */
    private static boolean isGenerated(JavaClass type) {
        return type.getPackageName().matches("io\\.plumbline\\.(report|console)\\.pages.*");
    }

    private static String[] packages(House.Wing wing) {
        return House.ROOMS.entrySet().stream().filter(entry -> entry.getValue().wing() == wing)
                .map(entry -> House.ROOT + "." + entry.getKey() + "..").toArray(String[]::new);
    }
}
