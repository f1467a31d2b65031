package huibao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Decisions are numbered without a gap, dated, have a status, and stand in the index as they stand on their pages. */
class DecisionPagesTests {
    private static final Path FOLDER = Path.of("../docs/decisions");

    @Test
    void numbersFollowEachOther() throws IOException {
        assertThat(pages()).hasSizeGreaterThanOrEqualTo(13);
        for (int i = 0; i < pages().size(); i++) {
            assertThat(pages().get(i)).startsWith("%04d-".formatted(i + 1));
        }
    }

    @Test
    void aPageBeginsWithNumberDayAndStatus() throws IOException {
        for (String page : pages()) {
            List<String> lines = Files.readAllLines(FOLDER.resolve(page));
            assertThat(lines.get(0)).as(page).startsWith("# " + number(page) + ". ");
            assertThat(lines.get(2)).as(page).matches("\\d{4}-\\d\\d-\\d\\d · (in force|replaced by \\d+)( · .+)?");
        }
    }

    @Test
    void theIndexListsEveryPage() throws IOException {
        List<String> index = Files.readAllLines(FOLDER.resolve("README.md"));
        for (String page : pages()) {
            List<String> lines = Files.readAllLines(FOLDER.resolve(page));
            String title = lines.get(0).substring(lines.get(0).indexOf(". ") + 2);
            String[] status = lines.get(2).split(" · ", 2);
            assertThat(index)
                    .contains("| %d | %s | [%s](%s) | %s |"
                            .formatted(number(page), status[0], title, page, status[1].replace(" · ", ", ")));
        }
    }

    private static int number(String page) {
        return Integer.parseInt(page.substring(0, 4));
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .sorted()
                    .toList();
        }
    }
}
