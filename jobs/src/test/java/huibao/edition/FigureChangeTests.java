package huibao.edition;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.figure.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FigureChangeTests {
    private static final LocalDate TO_DATE = LocalDate.of(2021, 6, 16);
    private static final LocalDate WHOLE = LocalDate.of(2021, 7, 1);

    @Test
    void theSameNumberOverOtherDaysIsNoChangeButCounted() {
        Figures toDate = figures(count("letters", "0", TO_DATE), count("items", "7", TO_DATE), withheld(TO_DATE));
        Figures whole = figures(count("letters", "0", WHOLE), count("items", "9", WHOLE), withheld(WHOLE));

        assertThat(FigureChange.between(toDate, whole))
                .containsExactly(new FigureChange(
                        Optional.of(count("items", "7", TO_DATE)), Optional.of(count("items", "9", WHOLE))));
        assertThat(FigureChange.sameOverOtherDays(toDate, whole)).isEqualTo(2);
        assertThat(FigureChange.sameOverOtherDays(whole, whole)).isZero();
    }

    @Test
    void theSameRateOfOthersIsAChange() {
        Figures few = figures(rate(0, 10));
        Figures many = figures(rate(0, 12));

        assertThat(FigureChange.between(few, many))
                .containsExactly(new FigureChange(Optional.of(rate(0, 10)), Optional.of(rate(0, 12))));
    }

    @Test
    void whatOnlyOneOfThemAskedForIsAChange() {
        Figures one = figures(count("items", "7", WHOLE));
        Figures other = figures(count("letters", "0", WHOLE));

        assertThat(FigureChange.between(one, other))
                .containsExactly(
                        new FigureChange(Optional.empty(), Optional.of(count("letters", "0", WHOLE))),
                        new FigureChange(Optional.of(count("items", "7", WHOLE)), Optional.empty()));
    }

    private static Figures figures(Figure... figures) {
        return new Figures(List.of(figures));
    }

    private static Figure count(String metric, String value, LocalDate end) {
        return figure(metric, Optional.of(value), Optional.empty(), Optional.empty(), Status.OK, end);
    }

    private static Figure rate(long numerator, long denominator) {
        return figure(
                "answer_rate", Optional.of("0"), Optional.of(numerator), Optional.of(denominator), Status.OK, WHOLE);
    }

    private static Figure withheld(LocalDate end) {
        return figure("visits", Optional.empty(), Optional.empty(), Optional.empty(), Status.SUPPRESSED, end);
    }

    private static Figure figure(
            String metric,
            Optional<String> value,
            Optional<Long> numerator,
            Optional<Long> denominator,
            Status status,
            LocalDate end) {
        return new Figure(
                metric + "-id",
                FigureKey.whole(metric, Role.CURRENT),
                LocalDate.of(2021, 6, 1),
                end,
                value.map(BigDecimal::new),
                numerator,
                denominator,
                status);
    }
}
