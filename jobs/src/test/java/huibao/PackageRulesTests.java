package huibao;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import huibao.desk.Desk;
import huibao.metric.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The package map is the pipeline map: which way the data flows, and who may know which framework. */
class PackageRulesTests {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("huibao");

    /** A stage knows what it reads and what it writes, and no stage that comes after it. */
    private static final Map<String, List<String>> MAY_KNOW = Map.ofEntries(
            entry("access", List.of("figure", "lock")),
            entry("calendar", List.of()),
            entry("check", List.of("calendar")),
            entry("text", List.of()),
            entry("yaml", List.of("text")),
            entry("settings", List.of("text", "yaml")),
            entry("reports", List.of("text")),
            entry("metric", List.of("yaml")),
            entry("lake", List.of("contract")),
            entry("lock", List.of()),
            entry("contract", List.of()),
            entry("generate", List.of()),
            entry("source", List.of("contract", "generate", "lock", "text")),
            entry("imports", List.of("contract", "source", "yaml")),
            entry("extract", List.of("contract", "lake", "source", "calendar", "text")),
            entry("fold", List.of("lake", "metric", "calendar")),
            entry("cell", List.of("fold", "metric")),
            entry("figure", List.of("cell", "fold", "metric", "calendar")),
            entry("count", List.of("lake", "fold", "cell", "figure", "metric", "calendar")),
            entry("aggregate", List.of("count", "lake")),
            entry("disclosure", List.of("figure", "lake", "metric", "calendar")),
            entry("narrative", List.of("contract", "figure", "lake", "metric", "calendar", "reports", "text", "yaml")),
            entry(
                    "adhoc",
                    List.of(
                            "figure",
                            "fold",
                            "disclosure",
                            "narrative",
                            "reports",
                            "lake",
                            "lock",
                            "metric",
                            "calendar",
                            "text",
                            "yaml")),
            entry(
                    "request",
                    List.of(
                            "adhoc",
                            "count",
                            "figure",
                            "fold",
                            "disclosure",
                            "narrative",
                            "edition",
                            "lake",
                            "metric",
                            "calendar",
                            "settings",
                            "text")),
            entry(
                    "history",
                    List.of(
                            "request",
                            "adhoc",
                            "aggregate",
                            "count",
                            "figure",
                            "fold",
                            "narrative",
                            "edition",
                            "check",
                            "lake",
                            "metric",
                            "calendar",
                            "settings")),
            entry("home", List.of("lake", "lock", "source")),
            entry("mart", List.of("edition", "figure", "metric", "lake", "calendar")),
            entry("edition", List.of("figure", "calendar", "lock", "text")),
            entry("schedule", List.of("edition", "figure", "calendar", "yaml")),
            entry("notice", List.of("edition", "figure", "calendar")));

    /** And nobody else. */
    private static final Map<List<String>, List<String>> OWNERS = Map.ofEntries(
            entry(List.of("org.apache.spark..", "scala.."), List.of("aggregate")),
            entry(List.of("org.apache.parquet..", "org.apache.hadoop.."), List.of("lake")),
            entry(List.of("net.sf.jasperreports..", "com.lowagie.."), List.of("reports")),
            entry(List.of("picocli..", "org.jline.."), List.of("cli")),
            entry(
                    List.of(
                            "org.springframework.batch..",
                            "org.springframework.context..",
                            "org.springframework.boot.."),
                    List.of("pipeline", "extract", "web")),
            entry(List.of("org.postgresql..", "org.flywaydb..", "io.zonky.."), List.of("source", "extract")),
            entry(
                    List.of(
                            "org.springframework.web..",
                            "org.springframework.security.web..",
                            "org.springframework.security.config..",
                            "org.springframework.security.oauth2..",
                            "com.nimbusds..",
                            "jakarta.servlet..",
                            "org.apache.catalina..",
                            "gg.jte.."),
                    List.of("web")),
            entry(List.of("org.springframework.security.crypto.."), List.of("access")),
            entry(List.of("io.micrometer..", "io.prometheus.."), List.of("pipeline", "web")),
            entry(List.of("org.h2.."), List.of("pipeline")),
            entry(List.of("org.springframework.scheduling.."), List.of("schedule")),
            entry(List.of("org.springframework.mail..", "jakarta.mail.."), List.of("notice")));

    private static Stream<String> stages() {
        return MAY_KNOW.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("stages")
    void aStageKnowsOnlyWhatItReadsAndWrites(String stage) {
        List<String> known = new ArrayList<>(MAY_KNOW.get(stage));
        known.addAll(List.of(stage, "problem"));
        noClasses()
                .that(resideInAPackage(in(stage)))
                .should()
                .dependOnClassesThat(resideInAPackage("huibao..").and(resideOutsideOfPackages(packages(known))))
                .check(MAIN);
    }

    @Test
    void everyPackageHasItsPlaceInTheMap() {
        List<String> placed = new ArrayList<>(MAY_KNOW.keySet());
        placed.addAll(List.of("pipeline", "desk", "doctor", "cli", "web", "problem"));
        classes().should().resideInAnyPackage(packages(placed)).check(MAIN);
    }

    /** Jobs, then what an office does with them, then the ways to ask for it: each knows those before it. */
    @Test
    void whoAsksKnowsTheDeskAndTheDeskTheJobs() {
        requireIgnorance("pipeline", "desk", "cli", "web");
        requireIgnorance("desk", "cli", "web");
        requireIgnorance("cli", "web");
        requireIgnorance("web", "cli");
    }

    /** One file, then the files of one extraction, then what several know of an item, then the lake as others see it. */
    @Test
    void partsOfTheLakeKnowThoseBeforeThemOnly() {
        requireIgnorance("lake.format", "lake.run", "lake.version");
        requireIgnorance("lake.run", "lake.version");
        noClasses()
                .that(resideInAPackage("huibao.lake.*.."))
                .should()
                .dependOnClassesThat(resideInAPackage("huibao.lake"))
                .check(MAIN);
    }

    private static void requireIgnorance(String name, String... unknown) {
        noClasses()
                .that(resideInAPackage(in(name)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages(List.of(unknown))))
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void theDeskKnowsNoWayToAsk() {
        noClasses()
                .that(resideInAPackage(in("desk")))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("picocli..", "org.jline..", "org.springframework..", "jakarta.."))
                .check(MAIN);
    }

    /** Whoever else needs it is given it. */
    @Test
    void theDeskAloneLoadsTheCatalogue() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Desk.class)
                .should()
                .callMethod(Catalogue.class, "load")
                .check(MAIN);
    }

    private static Stream<List<String>> frameworks() {
        return OWNERS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void aFrameworkIsKnownInItsPlaceOnly(List<String> framework) {
        noClasses()
                .that(resideOutsideOfPackages(packages(OWNERS.get(framework))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(framework.toArray(String[]::new)))
                .check(MAIN);
    }

    /** The page shows this map; whoever changes the one changes the other. */
    @Test
    void theArchitecturePageShowsTheMap() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("../docs/architecture.md"));
        MAY_KNOW.forEach((name, known) -> assertThat(rows)
                .as("docs/architecture.md: the row of package %s", name)
                .anyMatch(row -> row.startsWith("| `" + name + "` | ") && row.endsWith(" | " + listed(known) + " |")));
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "nothing" : "`" + String.join("`, `", names) + "`";
    }

    private static String in(String name) {
        return "huibao." + name + "..";
    }

    private static String[] packages(List<String> names) {
        return names.stream().map(PackageRulesTests::in).toArray(String[]::new);
    }
}
