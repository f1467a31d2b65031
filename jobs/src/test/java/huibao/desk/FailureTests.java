package huibao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stops a command, the user is told in his language what was expected and what to do. */
class FailureTests {
    private static final Path HOME = Path.of("/home/of/huibao");

    static List<Throwable> foreignFailures() {
        return List.of(
                new IllegalStateException("Cannot find the page"),
                new UncheckedIOException("Cannot read the list", new IOException("broken pipe")),
                new NullPointerException(),
                new OutOfMemoryError("Java heap space"),
                new IllegalArgumentException("Too many cells in one table: 7. Expected at most 6"),
                new ArrayIndexOutOfBoundsException("Index 5 out of bounds for length 5"));
    }

    @ParameterizedTest
    @MethodSource("foreignFailures")
    void aFailureNobodyForesawIsToldInBothLanguagesWithItsOwnWords(Throwable thrown) {
        Failure failure = Failure.of(thrown);

        assertThat(failure.kind()).isEqualTo(FailureKind.OTHER);
        String own = thrown.getMessage() == null ? "NullPointerException" : thrown.getMessage();
        assertThat(failure.lines(Locale.ENGLISH, HOME))
                .singleElement()
                .asString()
                .contains(own, "Expected", "log");
        assertThat(failure.lines(Locale.CHINA, HOME))
                .singleElement()
                .asString()
                .startsWith("程序未曾料到的情况")
                .contains(own, "应", "日志")
                .doesNotContain("Not foreseen");
    }

    @Test
    void aFailureOfTheMachineIsToldByItsFileAndRemedy() {
        Failure failure = Failure.of(
                new UncheckedIOException("Cannot write the list", new AccessDeniedException("/srv/lake/a.parquet")));

        assertThat(failure.lines(Locale.ENGLISH, HOME))
                .singleElement()
                .asString()
                .contains("/srv/lake/a.parquet: Permission denied", "Expected read and write rights");
        assertThat(failure.lines(Locale.CHINA, HOME))
                .singleElement()
                .asString()
                .contains("/srv/lake/a.parquet：", "应")
                .doesNotContain("Cannot");
    }
}
