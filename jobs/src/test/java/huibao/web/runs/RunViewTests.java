package huibao.web.runs;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.web.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps as the office calls them. */
class RunViewTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "check-source",
                "extract",
                "extract-codes",
                "extract-items",
                "extract-range:00002",
                "extract-manifest",
                "aggregate"
            })
    void noStepIsShownByItsCode(String step) {
        assertThat(RunView.stepName(step, Words.CHINESE)).doesNotContainPattern("[a-z]");
    }

    @Test
    void partsAreCountedFromOne() {
        assertThat(RunView.stepName("extract-range:00002", Words.CHINESE)).isEqualTo("抽取信访件，段 3");
        assertThat(RunView.stepName("extract-range:00002", Words.ENGLISH)).isEqualTo("extract items, part 3");
    }

    /** Of a program before or after this one. */
    @Test
    void aStepThatIsNotKnownKeepsItsName() {
        assertThat(RunView.stepName("weigh:7", Words.CHINESE)).isEqualTo("weigh 8");
    }
}
