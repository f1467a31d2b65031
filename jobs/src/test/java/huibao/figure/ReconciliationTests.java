package huibao.figure;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import huibao.metric.Breakdown;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReconciliationTests {
    private static final Catalogue CATALOGUE = Catalogue.load();

    private final List<Figure> figures = new ArrayList<>();

    @Test
    void rowsThatAddUpToTheirTotalAreNoProblem() {
        add("items", "", Role.CURRENT, 7);
        add("items", "form=letter", Role.CURRENT, 3);
        add("items", "form=visit", Role.CURRENT, 4);
        // other tables, roles and measures are other sums
        add("items", "form=letter;region=990101", Role.CURRENT, 3);
        add("items", "region=990101", Role.CURRENT, 5);
        add("items", "form=letter", Role.PREVIOUS, 3);
        add("letters", "form=letter", Role.CURRENT, 3);

        assertThat(problems("items", Dimension.FORM)).isEmpty();
    }

    @Test
    void rowsThatDoNotAreNamedWithBothSums() {
        add("items", "", Role.YTD, 8);
        add("items", "form=letter", Role.YTD, 3);
        add("items", "form=visit", Role.YTD, 4);

        assertThat(problems("items", Dimension.FORM))
                .containsExactly("items by form (ytd) adds up to 7. Expected the total 8");
    }

    @Test
    void aTotalWithoutRowsDoesNotAddUp() {
        add("items", "", Role.CURRENT, 1);

        assertThat(problems("items", Dimension.FORM)).hasSize(1);
    }

    @Test
    void ratesAndRowsThatOverlapDoNotHaveTo() {
        add("answer_rate", "", Role.CURRENT, 1);
        add("items", "", Role.CURRENT, 8);
        add("items", "issue_group=land", Role.CURRENT, 8);
        add("items", "issue_group=wages", Role.CURRENT, 8);
        add("returned_items", "", Role.CURRENT, 1);
        add("returned_items", "unit=U1", Role.CURRENT, 1);
        add("returned_items", "unit=U2", Role.CURRENT, 1);

        assertThat(problems("answer_rate", Dimension.UNIT)).isEmpty();
        assertThat(problems("items", Dimension.ISSUE_GROUP)).isEmpty();
        assertThat(problems("returned_items", Dimension.UNIT)).isEmpty();
    }

    @Test
    void workGroupsAddUpToTheTotalOfTheirCampaignAndToNoOther() {
        add("receptions", "", Role.CURRENT, 9);
        add("receptions", "work_group=1", Role.CURRENT, 2);
        assertThat(problems("receptions", Dimension.WORK_GROUP)).isEmpty();
        assertThat(problems("receptions", Dimension.POST)).hasSize(1);

        figures.clear();
        add("receptions", "campaign=SCZ2021", Role.CURRENT, 9);
        add("receptions", "campaign=SCZ2021;work_group=1", Role.CURRENT, 2);
        assertThat(problems("receptions", Dimension.WORK_GROUP)).hasSize(1);
    }

    @Test
    void monthsAndCrossedTablesHaveNoTotalOfTheirOwn() {
        add("items", "", Role.CURRENT, 8);
        add("items", "month=2021-06", Role.CURRENT, 7);

        assertThat(problems("items", Dimension.MONTH)).isEmpty();
        assertThat(problems("items", Dimension.FORM, Dimension.REGION)).isEmpty();
    }

    @Test
    void stockAndFlowBalanceInEveryRow() {
        stock("", Map.of("opening_stock", 5, "registered", 3, "closed", 2, "closing_stock", 6));
        stock(
                "region=990101",
                Map.of("opening_stock", 5, "reopened", 1, "merged", 1, "withdrawn", 2, "closing_stock", 3));
        assertThat(problems("opening_stock")).isEmpty();

        stock("region=990102", Map.of("opening_stock", 5, "registered", 3, "closed", 2, "closing_stock", 7));
        assertThat(problems("opening_stock"))
                .singleElement()
                .asString()
                .startsWith("Stock and flow of [region=990102] (current) does not balance: ")
                .contains("closing_stock=7");
    }

    private void stock(String dimensions, Map<String, Integer> row) {
        row.forEach((metric, value) -> add(metric, dimensions, Role.CURRENT, value));
    }

    private void add(String metric, String dimensions, Role role, int value) {
        LocalDate day = LocalDate.of(2021, 6, 1);
        figures.add(new Figure(
                "f" + figures.size(),
                FigureKey.parse(metric, dimensions, role),
                day,
                day.plusMonths(1),
                Optional.of(BigDecimal.valueOf(value)),
                Optional.empty(),
                Optional.empty(),
                Status.OK));
    }

    private List<String> problems(String measure, Dimension... by) {
        return new Reconciliation(new Figures(figures))
                .problems(List.of(new Breakdown(List.of(CATALOGUE.measure(measure)), List.of(by)))).stream()
                        .map(Problem::toString)
                        .toList();
    }
}
