package huibao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LineChangesTests {
    private static String told(String own, String kept) {
        return LineChanges.between(own, kept).stream()
                .map(line -> switch (line.origin()) {
                            case BOTH -> " ";
                            case OWN -> "-";
                            case KEPT -> "+";
                        }
                        + line.text())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void whatEachAddedStandsAmongTheLinesOfBoth() {
        assertThat(told("a\nmine\nb\nc", "a\nb\ntheirs\nc")).isEqualTo(" a\n-mine\n b\n+theirs\n c");
    }

    @Test
    void aChangedLineIsOneOfEach() {
        assertThat(told("at: 6\nx", "at: 7\nx")).isEqualTo("-at: 6\n+at: 7\n x");
    }

    @Test
    void anEmptyTextHasNoLines() {
        assertThat(told("", "a")).isEqualTo("+a");
        assertThat(told("a", "")).isEqualTo("-a");
        assertThat(told("", "")).isEmpty();
    }
}
