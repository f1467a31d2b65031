package huibao;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import huibao.problem.Explained;
import huibao.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stops a user is told from the bundles, in his language: no failure of this program's own has a text in the code. */
class MessageRulesTests {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("huibao");

    /** Failures that no user meets as they are, and what becomes of them. */
    private static final Map<String, String> INSIDE = Map.of(
            "huibao.source.CsvReader$MalformedCsvException", "a problem of the folder, with file and line",
            "huibao.imports.UnusableCell", "counted and told by rule and column",
            "huibao.imports.UnreadableFile", "the problem it holds is told",
            "huibao.pipeline.JobFailedException", "its cause is told",
            "huibao.web.NotFound", "a page of the bundle",
            "huibao.metric.InvalidCatalogueException", "the catalogue is part of the program: for whoever builds it",
            "huibao.reports.MissingGlyphException", "told by its character and place",
            "huibao.generate.GeneratorRefused", "told by its setting and value");

    private static final Pattern NAMED = Pattern.compile("Problem\\.of\\(\\s*\"([a-z][A-Za-z0-9.-]*)\"");

    private static final Pattern LITERAL = Pattern.compile("\"([a-z.][A-Za-z0-9.-]*)\"");

    @Test
    void everyFailureOfTheProgramsOwnIsToldFromTheBundles() {
        List<String> untold = MAIN.stream()
                .filter(one -> one.isAssignableTo(Throwable.class) && !one.isAssignableTo(Explained.class))
                .map(JavaClass::getName)
                .filter(name -> !INSIDE.containsKey(name))
                .toList();

        assertThat(untold).isEmpty();
        assertThat(INSIDE.keySet()).allMatch(MAIN::contain);
    }

    /** A text that comes in ready is in one language. */
    @Test
    void noneOfThemIsMadeOfAText() {
        List<String> ofTexts = new ArrayList<>();
        for (JavaClass failure : MAIN) {
            if (failure.isAssignableTo(Throwable.class) && failure.isAssignableTo(Explained.class)) {
                failure.getConstructors().stream()
                        .filter(made -> !made.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .flatMap(MessageRulesTests::callsWithAText)
                        .forEach(ofTexts::add);
            }
        }

        assertThat(ofTexts).isEmpty();
    }

    /** Where a constructor hands on a text to the failure it is made of, that is the English of its problems. */
    private static Stream<String> callsWithAText(JavaConstructor made) {
        boolean hasProblem = made.getFieldAccesses().stream()
                        .anyMatch(access -> access.getTarget().getRawType().isEquivalentTo(Problem.class))
                || made.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Problem.class)
                                || call.getTargetOwner().isEquivalentTo(Explained.class));
        return made.getConstructorCallsFromSelf().stream()
                .filter(call -> !call.getTargetOwner().isAssignableTo(Explained.class))
                .filter(call -> call.getTargetOwner().isAssignableTo(Throwable.class))
                .filter(call -> !hasProblem)
                .map(call -> call.getDescription());
    }

    @Test
    void everyProblemTheCodeNamesIsInTheBundles() throws IOException {
        Properties bundle = bundle();
        List<String> missing = new ArrayList<>();
        for (Path file : sources()) {
            Matcher named = NAMED.matcher(Files.readString(file));
            while (named.find()) {
                String key = named.group(1);
                boolean isThere = key.endsWith(".")
                        ? bundle.stringPropertyNames().stream().anyMatch(one -> one.startsWith(key))
                        : bundle.containsKey(key);
                if (!isThere && !key.endsWith("-")) {
                    missing.add(file.getFileName() + ": " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** By the whole key, or by a literal the code puts together with another: {@code "home."}, {@code ".title"}. */
    @Test
    void everyProblemOfTheBundlesIsNamedByTheCode() throws IOException {
        Set<String> literals = new HashSet<>();
        for (Path file : sources()) {
            LITERAL.matcher(Files.readString(file)).results().forEach(found -> literals.add(found.group(1)));
        }
        Set<String> heads = literals.stream().filter(one -> one.endsWith(".")).collect(toSet());
        Set<String> tails = literals.stream().filter(one -> one.startsWith(".")).collect(toSet());

        assertThat(bundle().stringPropertyNames().stream()
                        .filter(key -> !literals.contains(key))
                        .filter(key -> heads.stream().noneMatch(key::startsWith))
                        .filter(key -> tails.stream().noneMatch(key::endsWith)))
                .isEmpty();
    }

    private static Properties bundle() throws IOException {
        Properties bundle = new Properties();
        try (InputStream in = Problem.class.getResourceAsStream("problems.properties")) {
            bundle.load(in);
        }
        return bundle;
    }

    /** What failed and what was expected; lists and parts of sentences tell it where they stand. */
    @Test
    void whatThereIsToldOfAFailureSaysWhatWasExpectedInBothLanguages() {
        for (String key : List.of(
                "extract.failed",
                "extract.limited",
                "extract.locked",
                "totals.differ",
                "embedded.no-start",
                "embedded.no-join",
                "embedded.no-stop",
                "embedded.passwords",
                "source.only-read",
                "schema.failed",
                "load.failed",
                "generate.failed",
                "import.database",
                "map.unreadable",
                "notice.mail",
                "notice.webhook-status",
                "notice.webhook-unreachable",
                "failure.unforeseen")) {
            Problem problem = Problem.of(key, "A-1", "B-2", "C-3", "D-4");

            assertThat(problem.in(Locale.ENGLISH)).as(key).contains("xpected", "A-1");
            assertThat(problem.in(Locale.CHINA)).as(key).contains("应", "A-1").doesNotContain("xpected");
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
