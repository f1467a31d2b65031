package huibao.figure;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FigureIdsTests {
    private static final LocalDate START = LocalDate.of(2021, 6, 1);

    @Test
    void noIdIsANumberToASpreadsheet() {
        FigureIds ids = new FigureIds("990121");

        for (int unit = 0; unit < 10_000; unit++) {
            FigureKey key = FigureKey.of("items", Role.CURRENT, "unit", "U" + unit);
            assertThat(ids.id(key, START, START.plusMonths(1))).matches("f[0-9a-f]{12}");
        }
    }

    @Test
    void anIdOfVersionOneIsTheSameWithoutItsLetter() {
        String id = new FigureIds("990121")
                .id(FigureKey.whole("collective_batches", Role.CURRENT), START, START.plusMonths(1));

        assertThat(id).isEqualTo("f2e4ab839499d");
        assertThat(FigureIds.current("2e4ab839499d")).isEqualTo(id);
        assertThat(FigureIds.current(id)).isEqualTo(id);
    }
}
