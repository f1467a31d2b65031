package huibao.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import huibao.figure.FigureKey;
import huibao.narrative.EditionFacts.ChangedFigure;
import huibao.reports.Block;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HistoryTests {
    private final FakeEdition june = FakeEdition.june(1, 600);

    @Test
    void saysThatAFigureCanHaveSeveralCausesWhereOneHas() {
        ChangedFigure late = changed(FigureKey.whole("items", Role.CURRENT), "迟到登记");
        ChangedFigure both = changed(FigureKey.whole("letters", Role.CURRENT), "迟到登记、后续办理");

        assertThat(text(List.of(late), List.of()))
                .contains("变动指标1项（含分项），其中迟到登记1项。本地区")
                .doesNotContain("多个原因");
        assertThat(text(List.of(late, both), List.of())).contains("其中后续办理1项、迟到登记2项（一项可有多个原因）。");
    }

    @Test
    void listsMonthsAsOtherTablesDo() {
        List<ChangedFigure> months = List.of(month("2021-05"), month("2020-12"), month("2021-01"));

        Block.Table table = (Block.Table) blocks(List.of(), months).get(1);

        assertThat(table.rows())
                .extracting(row -> row.cells().get(0).text())
                .containsExactly("2020年12月", "2021年1月", "2021年5月");
    }

    private String text(List<ChangedFigure> changes, List<ChangedFigure> months) {
        return ((Block.Paragraph) blocks(changes, months).get(0)).text();
    }

    private List<Block> blocks(List<ChangedFigure> changes, List<ChangedFigure> months) {
        EditionFacts facts = june.facts(new EditionFacts.EditionHistory(
                Optional.of(Instant.parse("2021-07-01T00:30:00Z")), changes, Set.of(), List.of(), months));
        return new History(FakeEdition.material(june.figures(), facts)).blocks();
    }

    private static ChangedFigure month(String label) {
        return changed(FigureKey.of("items", Role.CURRENT, "month", label), "");
    }

    private static ChangedFigure changed(FigureKey key, String cause) {
        return new ChangedFigure(key, Optional.of(new BigDecimal("651")), Optional.of(new BigDecimal("655")), cause);
    }
}
