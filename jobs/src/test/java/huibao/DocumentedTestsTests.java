package huibao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about security names the test that holds each of its claims. */
class DocumentedTestsTests {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern TEST = Pattern.compile("`(\\w+Tests)`");

    @Test
    void everyTestThatThePageAboutSecurityNamesExists() throws IOException {
        Set<String> named = TEST.matcher(Files.readString(ROOT.resolve("docs/security.md")))
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());

        assertThat(named).hasSizeGreaterThan(10);
        assertThat(tests()).containsAll(named);
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> jobs = Files.walk(ROOT.resolve("jobs/src/test/java"));
                Stream<Path> reports = Files.walk(ROOT.resolve("reports/src/test/java"))) {
            return Stream.concat(jobs, reports)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Tests.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
