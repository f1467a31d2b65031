package huibao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcePlanTests {
    @ParameterizedTest
    @CsvSource({"500000, 2, 6", "1000000, 2, 10", "60000, 2, 2", "300001, 3, 6", "250000, 8, 8"})
    void workersHaveAsManyRangesEach(long items, int workers, int parts) {
        assertThat(SourcePlan.parts(items, 100_000, workers)).isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource({"0, 2, 0", "19999, 2, 1", "60000, 8, 1", "500, 1, 1"})
    void fewItemsAreNotCutFurther(long items, int workers, int parts) {
        assertThat(SourcePlan.parts(items, 100_000, workers)).isEqualTo(parts);
    }

    @Test
    void rangesStaySmallWhereTheyWereAskedFor() {
        assertThat(SourcePlan.parts(2_000, 70, 2)).isEqualTo(29);
    }

    @Test
    void thereAreNoMoreThanTenThousand() {
        assertThat(SourcePlan.parts(5_000_000_000L, 100_000, 2)).isEqualTo(10_000);
    }
}
