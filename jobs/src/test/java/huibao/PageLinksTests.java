package huibao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A link from one page of the repository to another file leads there. */
class PageLinksTests {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|mailto:|#)([^)#\\s]+)");

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        List<String> links = pages().flatMap(PageLinksTests::links).toList();

        assertThat(links).hasSizeGreaterThan(60);
        assertThat(links.stream().filter(link -> !Files.exists(Path.of(link.split(" -> ")[1]))))
                .isEmpty();
    }

    private static Stream<Path> pages() throws IOException {
        try (Stream<Path> root = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            List<Path> others = Stream.of("bench", "data-samples", "reports", "sql/source", "sql/checks")
                    .map(folder -> ROOT.resolve(folder).resolve("README.md"))
                    .filter(Files::exists)
                    .toList();
            return Stream.of(root.toList(), docs.toList(), others).flatMap(List::stream).toList().stream()
                    .filter(file -> file.toString().endsWith(".md"));
        }
    }

    private static Stream<String> links(Path page) {
        try {
            return LINK.matcher(Files.readString(page))
                    .results()
                    .map(link -> ROOT.relativize(page) + " -> "
                            + page.resolveSibling(link.group(1)).normalize());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
