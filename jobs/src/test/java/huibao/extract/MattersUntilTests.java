package huibao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.extract.MattersUntil.Effect;
import huibao.lake.format.LakeColumn;
import org.junit.jupiter.api.Test;

class MattersUntilTests {
    private static final long NONE = LakeColumn.NULL;

    private final MattersUntil mattersUntil = new MattersUntil();

    @Test
    void isAlwaysWhileTheItemIsOpen() {
        mattersUntil.start(100, 99, 100, 100, NONE);
        assertThat(mattersUntil.day()).isEqualTo(NONE);
        mattersUntil.event(Effect.ENDS, 110, 110, NONE);
        assertThat(mattersUntil.day()).isEqualTo(100 + 15 + 61);
        mattersUntil.event(Effect.REOPENS, 112, 112, NONE);
        assertThat(mattersUntil.day()).isEqualTo(NONE);
        mattersUntil.event(Effect.ENDS, 130, 130, NONE);
        assertThat(mattersUntil.day()).isEqualTo(130 + 61);
    }

    @Test
    void isAlwaysOnceTheItemIsOnAList() {
        mattersUntil.start(100, 99, 100, 100, NONE);
        mattersUntil.event(Effect.LISTS_FOR_EVER, 105, 105, NONE);
        mattersUntil.event(Effect.ENDS, 110, 110, NONE);
        assertThat(mattersUntil.day()).isEqualTo(NONE);
        mattersUntil.start(100, 99, 100, 100, NONE);
        mattersUntil.event(Effect.ENDS, 110, 110, NONE);
        assertThat(mattersUntil.day()).isEqualTo(176);
    }

    @Test
    void looksAtEveryDayOfTheItem() {
        assertThat(settled(200, 0, 0, 0, NONE)).isEqualTo(200 + 15 + 61);
        assertThat(settled(100, 300, 0, 0, NONE)).isEqualTo(300 + 61);
        assertThat(settled(100, 0, 300, 0, NONE)).isEqualTo(300 + 61);
        assertThat(settled(100, 0, 0, 300, NONE)).isEqualTo(300 + 61);
        assertThat(settled(100, 0, 0, 0, 300)).isEqualTo(300 + 61);
    }

    private long settled(long registered, long petitioned, long recorded, long updated, long voided) {
        mattersUntil.start(registered, petitioned, recorded, updated, voided);
        mattersUntil.event(Effect.ENDS, 50, 50, NONE);
        return mattersUntil.day();
    }

    @Test
    void looksAtEveryDayOfEventsAndEvaluations() {
        assertThat(withEvent(Effect.NONE, 300, 0, NONE)).isEqualTo(300 + 61);
        assertThat(withEvent(Effect.NONE, 0, 300, NONE)).isEqualTo(300 + 61);
        assertThat(withEvent(Effect.NONE, 0, 0, 300)).isEqualTo(300 + 61);
        assertThat(withEvent(Effect.FORWARDS, 300, 0, NONE)).isEqualTo(300 + 15 + 61);
        assertThat(withEvaluation(300, 0, 0)).isEqualTo(300 + 61);
        assertThat(withEvaluation(0, 300, 0)).isEqualTo(300 + 61);
        assertThat(withEvaluation(0, 0, 300)).isEqualTo(300 + 61);
    }

    private long withEvent(Effect effect, long occurred, long recorded, long due) {
        mattersUntil.start(100, 99, 100, 100, NONE);
        mattersUntil.event(effect, occurred, recorded, due);
        mattersUntil.event(Effect.ENDS, 50, 50, NONE);
        return mattersUntil.day();
    }

    private long withEvaluation(long occurred, long recorded, long updated) {
        mattersUntil.start(100, 99, 100, 100, NONE);
        mattersUntil.event(Effect.ENDS, 50, 50, NONE);
        mattersUntil.evaluation(occurred, recorded, updated);
        return mattersUntil.day();
    }
}
