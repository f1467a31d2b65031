package huibao.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainSchemesTests {
    @Test
    void theMostFrequentIsInForceAndOfTwoTheLaterOne() {
        MainSchemes schemes = MainSchemes.of(new long[][] {{5, 2, 3}, {2, 5}, {4, 4}, {0, 0}, {}, {1}});

        assertThat(schemes.byWindow()).containsExactly(0, 1, 1, -1, -1, 0);
    }

    @Test
    void changedTellsTheSchemeInForceNowWhereItWasAnother() {
        MainSchemes schemes = MainSchemes.of(new long[][] {{9, 1}, {1, 9}, {1, 8}, {}});

        assertThat(schemes.changed(0, 1)).hasValue(1);
        assertThat(schemes.changed(1, 0)).hasValue(0);
        assertThat(schemes.changed(2, 1)).isEmpty();
        assertThat(schemes.changed(3, 1)).isEmpty();
        assertThat(schemes.changed(1, 3)).isEmpty();
    }
}
