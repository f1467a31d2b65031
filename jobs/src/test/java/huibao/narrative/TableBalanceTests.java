package huibao.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.figure.Status;
import huibao.problem.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableBalanceTests {
    private static final FigureKey CITY = FigureKey.of("items", Role.CURRENT, "registering_level", "city");

    private final FakeEdition edition = FakeEdition.june(5, 600);

    @Test
    void acceptsRowsThatAddUpToTheRegionsOwnFigure() {
        assertThat(violations(edition.figures())).noneMatch(violation -> violation.contains("按登记层级分的信访量"));
    }

    @Test
    void namesTheColumnThatDoesNotAddUp() {
        Figures figures = edition.with(CITY, figure -> number(figure, 100_000));

        assertThat(violations(figures))
                .filteredOn(violation -> violation.contains("按登记层级分的信访量"))
                .singleElement()
                .asString()
                .contains("column 本月: rows add up to 100")
                .contains("Expected the total");
    }

    @Test
    void doesNotAddColumnsWithAWithheldCell() {
        Figures figures = edition.with(CITY, Figure::suppressed);

        assertThat(violations(figures)).noneMatch(violation -> violation.contains("按登记层级分的信访量"));
    }

    @Test
    void namesTheRowWhoseStockDoesNotBalance() {
        Figures figures =
                edition.with(FigureKey.whole("closing_stock", Role.CURRENT), figure -> number(figure, 7_000_000));

        assertThat(violations(figures))
                .filteredOn(violation -> violation.contains("存量与流量平衡"))
                .singleElement()
                .asString()
                .contains("row 本月");
    }

    private List<String> violations(Figures figures) {
        return TableBalance.violations(StandardDocuments.monthly(figures, FakeEdition.tables(), edition.facts()))
                .stream()
                .map(Problem::toString)
                .toList();
    }

    private static Figure number(Figure figure, long value) {
        return new Figure(
                figure.id(),
                figure.key(),
                figure.start(),
                figure.end(),
                Optional.of(BigDecimal.valueOf(value)),
                Optional.empty(),
                Optional.empty(),
                Status.OK);
    }
}
