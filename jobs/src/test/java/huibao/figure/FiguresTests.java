package huibao.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.calendar.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FiguresTests {
    private static final LocalDate JUNE = LocalDate.of(2021, 6, 1);

    @Test
    void standInTheOrderOfTheirFileByCodePoint() {
        Figure visits = figure("visits", "", Role.CURRENT);
        Figure items = figure("items", "", Role.YTD);
        Figure before = figure("items", "", Role.PREVIOUS);
        Figure first = figure("items", "unit=U1", Role.CURRENT);
        Figure second = figure("items", "unit=U2", Role.CURRENT);

        Figures figures = new Figures(List.of(visits, second, first, items, before));

        assertThat(figures.all()).containsExactly(before, items, first, second, visits);
        assertThat(figures.ofMetric("items")).containsExactly(before, items, first, second);
        assertThat(figures.size()).isEqualTo(5);
    }

    @Test
    void refuseAKeyThatOccursTwiceWhateverItsConditions() {
        Figure one = figure("listed", "campaign=A", Role.CURRENT);
        Figure other = figure("listed", "campaign=B", Role.CURRENT);

        assertThatThrownBy(() -> new Figures(List.of(one, other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("occurs twice");
    }

    @Test
    void aKeyWithoutACampaignFindsTheFigureOfAnyAndOneWithItsOwnAlone() {
        Figure listed = figure("listed", "campaign=A", Role.CURRENT);
        Figures figures = new Figures(List.of(listed));

        assertThat(figures.find(FigureKey.parse("listed", "", Role.CURRENT))).contains(listed);
        assertThat(figures.find(FigureKey.parse("listed", "campaign=A", Role.CURRENT)))
                .contains(listed);
        assertThat(figures.find(FigureKey.parse("listed", "campaign=B", Role.CURRENT)))
                .isEmpty();
    }

    @Test
    void thoseOfKeysComeInTheirOrderAndOnlyUnderTheirOwnConditions() {
        Figure listed = figure("listed", "campaign=A", Role.CURRENT);
        Figure items = figure("items", "", Role.CURRENT);
        Figures figures = new Figures(List.of(listed, items, figure("visits", "", Role.CURRENT)));

        assertThat(figures.of(Set.of(listed.key(), items.key(), FigureKey.whole("letters", Role.CURRENT))))
                .containsExactly(items, listed);
        assertThat(figures.of(Set.of(FigureKey.whole("listed", Role.CURRENT)))).isEmpty();
    }

    @Test
    void aFigureTakesAnotherCountForItsNumber() {
        Figure figure = figure("items", "", Role.CURRENT);

        assertThat(figure.with(Optional.of(BigDecimal.TEN)))
                .isEqualTo(new Figure(
                        figure.id(),
                        figure.key(),
                        figure.start(),
                        figure.end(),
                        Optional.of(BigDecimal.TEN),
                        Optional.empty(),
                        Optional.empty(),
                        figure.status()));
    }

    @Test
    void keysAreReadAsTheyAreWritten() {
        FigureKey key = FigureKey.parse("calls", "campaign=A;phone=included;region=990101;unit=x=y", Role.YTD);

        assertThat(key.dimensions()).containsOnlyKeys("region", "unit").containsEntry("unit", "x=y");
        assertThat(key.campaign()).contains("A");
        assertThat(key.dimensionText()).isEqualTo("campaign=A;phone=included;region=990101;unit=x=y");
        assertThat(key.memberText()).isEqualTo("region=990101;unit=x=y");
        assertThat(key.as(Role.CURRENT).role()).isEqualTo(Role.CURRENT);
        assertThat(key.with("form", "letter").dimensionText())
                .isEqualTo("campaign=A;form=letter;phone=included;region=990101;unit=x=y");
        assertThat(FigureKey.parse("calls", "", Role.YTD)).isEqualTo(FigureKey.whole("calls", Role.YTD));
    }

    @Test
    void aFigureIsPrintedWhereItHasANumberThatStays() {
        Figure figure = figure("items", "", Role.CURRENT);

        assertThat(figure.isPrintable()).isTrue();
        assertThat(figure.suppressed().isPrintable()).isFalse();
        assertThat(figure.unrecorded().status()).isEqualTo(Status.NO_RECORDS);
        assertThat(with(Status.PROVISIONAL).isPrintable()).isFalse();
        assertThatThrownBy(() -> with(Status.SUPPRESSED)).hasMessageContaining("still has a number");
    }

    @Test
    void anAudienceIsFoundByItsCode() {
        assertThat(Audience.find("release")).contains(Audience.RELEASE);
        assertThat(Audience.find("public")).isEmpty();
        assertThat(Audience.INTERNAL).hasToString("internal");
        assertThat(Audience.RELEASE.label()).isEqualTo("公开");
    }

    @Test
    void aListedItemWaitsUntilItIsAnsweredOrSettled() {
        assertThat(listed()).matches(ListedItem::isWaiting).matches(item -> !item.isSettled());
        assertThat(listed(ListedItem.ItemState.RESOLVED)).matches(ListedItem::isWaiting);
        assertThat(listed(ListedItem.ItemState.ANSWERED)).matches(item -> !item.isWaiting() && !item.isSettled());
        for (ListedItem.ItemState settled :
                List.of(ListedItem.ItemState.CLOSED, ListedItem.ItemState.WITHDRAWN, ListedItem.ItemState.MERGED)) {
            assertThat(listed(settled)).matches(item -> item.isSettled() && !item.isWaiting());
        }
    }

    private static ListedItem listed(ListedItem.ItemState... states) {
        return new ListedItem(
                1, "central", Set.of(), Optional.empty(), Optional.empty(), JUNE, Optional.empty(), Set.of(states));
    }

    private static Figure with(Status status) {
        return new Figure(
                "f0",
                FigureKey.whole("items", Role.CURRENT),
                JUNE,
                JUNE.plusMonths(1),
                Optional.of(BigDecimal.ONE),
                Optional.empty(),
                Optional.empty(),
                status);
    }

    private static Figure figure(String metric, String dimensions, Role role) {
        return new Figure(
                "f" + metric + dimensions + role.code(),
                FigureKey.parse(metric, dimensions, role),
                JUNE,
                JUNE.plusMonths(1),
                Optional.of(BigDecimal.ONE),
                Optional.empty(),
                Optional.empty(),
                Status.OK);
    }
}
