package huibao;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.metric.Catalogue;
import huibao.metric.Measure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on the meaning of measures names all of them, and references to its sections lead there. */
class MeasurePageTests {
    private static final Path ROOT = Path.of("..");
    private static final Pattern SECTION = Pattern.compile("§(\\d*)");
    private static final Pattern BARE = Pattern.compile("3-metrics|\\b[Ss]ections? \\d");

    @Test
    void everyMeasureOfTheCatalogueIsNamed() throws IOException {
        String page = page();

        assertThat(Catalogue.load().all()).hasSizeGreaterThan(90).allSatisfy(measure -> assertThat(page)
                .contains("`" + measure.name() + "`"));
    }

    /** From a number to the class that counts it and to the query that counts it again. */
    @Test
    void aSectionNamesTheClassesAndTheQueriesOfItsMeasures() throws IOException {
        Set<String> measures =
                Catalogue.load().all().stream().map(Measure::name).collect(Collectors.toSet());
        for (String section : page().split("(?m)^## ")) {
            String queries = named("`([a-z_0-9]+\\.sql)`", section)
                    .map(file -> read(ROOT.resolve("sql/checks").resolve(file)))
                    .collect(Collectors.joining());
            if (section.contains("\nIn code: ")) {
                assertThat(named("(?m)^\\|([^|]+)\\|", section)
                                .flatMap(cell -> named("`([a-z_0-9]+)`", cell))
                                .filter(measures::contains))
                        .isNotEmpty()
                        .allSatisfy(measure -> assertThat(queries).contains("'" + measure + "'"));
                assertThat(named("\\(\\.\\./(jobs/\\S+\\.java)\\)", section))
                        .isNotEmpty()
                        .allSatisfy(file -> assertThat(ROOT.resolve(file)).exists());
            }
        }
    }

    @Test
    void everyQueryIsNamed() throws IOException {
        try (Stream<Path> queries = Files.list(ROOT.resolve("sql/checks"))) {
            assertThat(queries.map(file -> file.getFileName().toString()).filter(name -> name.matches("[a-z].*\\.sql")))
                    .hasSizeGreaterThan(20)
                    .isSubsetOf(named("`([a-z_0-9]+\\.sql)`", page()).toList());
        }
    }

    private static Stream<String> named(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyReferenceToASectionLeadsToOne() throws IOException {
        List<String> sections = Pattern.compile("(?m)^## (\\d+)\\. ")
                .matcher(page())
                .results()
                .map(result -> result.group(1))
                .toList();
        List<String> references = new ArrayList<>();
        for (Path file : sources()) {
            SECTION.matcher(Files.readString(file)).results().forEach(reference -> references.add(reference.group(1)));
        }

        assertThat(sections).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
        assertThat(references).hasSizeGreaterThan(30).isSubsetOf(sections);
    }

    @Test
    void aReferenceSaysOnWhichPageItsSectionIs() throws IOException {
        for (Path file : sources()) {
            String text = Files.readString(file);
            assertThat(BARE.matcher(text).find()).as(file.toString()).isFalse();
            assertThat(text.contains("§")).as(file.toString()).isEqualTo(text.contains("docs/measures.md §"));
        }
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/measures.md"));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> jobs = Files.walk(ROOT.resolve("jobs/src/main/java"));
                Stream<Path> sql = Files.walk(ROOT.resolve("sql"))) {
            return Stream.of(jobs.toList(), sql.toList()).flatMap(List::stream).toList().stream()
                    .filter(file -> file.toString().matches(".*\\.(java|sql|yaml|md)"))
                    .toList();
        }
    }
}
