package huibao.adhoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huibao.narrative.DocumentFolder;
import huibao.narrative.InvalidDocument;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerPlanTests {
    private static final String SHIPPED =
            DocumentFolder.resource("adhoc", "document.yaml").orElseThrow();

    private static InvalidDocument refused(String text) {
        return catchThrowableOfType(InvalidDocument.class, () -> AnswerPlan.read(Map.of("document.yaml", text)));
    }

    private static String told(InvalidDocument refusal) {
        return refusal.problems().stream()
                .map(problem -> problem.in(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void thePageOfTheProgramHasNoMistakeAndSaysWhatItIsMadeOf() {
        AnswerPlan plan = AnswerPlan.read(Map.of());

        assertThat(plan.blocks()).containsExactly(AnswerPlan.AnswerBlock.values());
        assertThat(plan.notes()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{measures}; {measure-names}; unknown slot measure-names",
                "[（{filter}）]; [（{filter}）; a bracket without its counterpart",
                "when: withheld; when: secret; no-withheld",
                "most-rows: 8; most-rows: many; from 1 to 60",
                "[chart, table, definitions]; [chart, picture]; picture",
                "subtitle:; subtitel:; subtitel"
            })
    void aMistakeIsToldWithItsLine(String right, String wrong, String told) {
        String text = SHIPPED.replace(right, wrong);
        int line = SHIPPED.substring(0, SHIPPED.indexOf(right)).split("\n", -1).length;

        assertThat(told(refused(text))).contains(told).contains("adhoc/document.yaml:" + line + ":");
    }

    @Test
    void whatIsMissingIsTold() {
        assertThat(told(refused(SHIPPED.replace("  heading: 数据说明\n", "")))).contains("heading");
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThat(told(refused("title: \"{mesures}\"\nblocks: [chart]\n")))
                .contains("document.yaml:1", "mesures", "subtitle", "chart", "table", "definitions", "one-page");
    }
}
