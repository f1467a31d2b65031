package huibao.web.runs;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.pipeline.JobRun;
import huibao.web.Words;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps as the office calls them. */
class RunViewTests {
    /** The record has the instant as the clock of the machine says it. */
    @Test
    void aCutOffIsToldInBeijingTime() {
        JobRun run = new JobRun(
                1,
                1,
                "adhoc",
                "990121 items by category where category=0301 2021-06 @ 2026-11-30T21:24:30Z",
                Optional.of("990121"),
                JobRun.RunState.COMPLETED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of());

        assertThat(RunView.about(run, Words.CHINESE))
                .isEqualTo("990121 items by category where category=0301 2021-06 @ 2026-12-01 05:24");
    }

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
