package huibao.history;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import huibao.count.RowCauses;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.figure.Status;
import huibao.lake.run.CodeTables;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Causes that no row tells of. */
class EditionChangesTests {
    private static final CodeTables CODES = new CodeTables(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    @Test
    void aCampaignIsTheCauseOfNoFigureButThoseThatNameIt() {
        EditionSide before = side("2021-07-03T01:00:00Z", Map.of("campaign", "C1", "signed-on", "2021-07-03"), "", "1");
        EditionSide after = side("2021-08-03T01:00:00Z", Map.of(), "", "2");

        assertThat(causes(before, after)).containsExactly("progress");
        assertThat(causes(
                        side("2021-07-03T01:00:00Z", Map.of("campaign", "C1"), "campaign=C1", "1"),
                        side("2021-07-03T01:00:00Z", Map.of("campaign", "C2"), "campaign=C1", "2")))
                .containsExactly("settings");
    }

    @Test
    void aSettingThatChangesNumbersIsACause() {
        assertThat(causes(
                        side("2021-07-03T01:00:00Z", Map.of("include-phone", "yes"), "", "1"),
                        side("2021-08-03T01:00:00Z", Map.of(), "", "2")))
                .containsExactly("progress", "settings");
    }

    private static List<String> causes(EditionSide before, EditionSide after) {
        return new EditionChanges(before, after, RowCauses.NONE).all().get(0).causes();
    }

    private static EditionSide side(String cutoff, Map<String, String> parameters, String dimensions, String value) {
        Figure figure = new Figure(
                "f1",
                FigureKey.parse("items", dimensions, Role.CURRENT),
                LocalDate.of(2021, 6, 1),
                LocalDate.of(2021, 7, 1),
                Optional.of(new BigDecimal(value)),
                Optional.empty(),
                Optional.empty(),
                Status.OK);
        return new EditionSide(
                new Figures(List.of(figure)),
                List.of(),
                CODES,
                Instant.parse(cutoff),
                null,
                Map.of(),
                parameters,
                "0.2.0");
    }
}
