package huibao;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.PeriodKind;
import huibao.calendar.Role;
import huibao.edition.Deliverable;
import huibao.figure.Audience;
import huibao.figure.Status;
import huibao.fold.EventKind;
import huibao.metric.Dimension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word of the program's closed vocabularies is in the glossary. */
class GlossaryTests {
    private static final Path PAGE = Path.of("../docs/glossary.md");

    @Test
    void deliverablesRolesStatusesAndAudiencesAreInIt() throws IOException {
        assertThat(missing(codes(Deliverable.standard().toArray(Deliverable[]::new), Deliverable::code)))
                .isEmpty();
        assertThat(missing(codes(Role.values(), Role::code))).isEmpty();
        assertThat(missing(codes(Status.values(), Status::code))).isEmpty();
        assertThat(missing(codes(Audience.values(), Audience::code))).isEmpty();
        assertThat(missing(codes(PeriodKind.values(), PeriodKind::code))).isEmpty();
    }

    @Test
    void eventKindsHaveARow() throws IOException {
        List<String> rows = Files.readAllLines(PAGE);
        for (EventKind kind : EventKind.values()) {
            assertThat(rows)
                    .anyMatch(row -> row.matches("\\| `%s` \\| [\\p{IsHan}, ]+ \\| .+ \\|".formatted(kind.word())));
        }
    }

    @Test
    void dimensionsAreInItWithTheirLabelsAndWords() throws IOException {
        String page = Files.readString(PAGE);
        for (Dimension dimension : Dimension.values()) {
            assertThat(missing(Stream.concat(Stream.of(dimension.code()), dimension.words().stream())
                            .toList()))
                    .as(dimension.name())
                    .isEmpty();
        }
        assertThat(Arrays.stream(Dimension.values())
                        .filter(Dimension::isBreakdown)
                        .map(dimension -> dimension.label().replaceAll("（.*）|^事项状态$", ""))
                        .filter(label -> !page.contains(label)))
                .isEmpty();
    }

    private static List<String> missing(List<String> words) throws IOException {
        String page = Files.readString(PAGE);
        assertThat(words).isNotEmpty();
        return words.stream().filter(word -> !page.contains("`" + word + "`")).toList();
    }

    private static <T> List<String> codes(T[] values, Function<T, String> code) {
        return Arrays.stream(values).map(code).toList();
    }
}
