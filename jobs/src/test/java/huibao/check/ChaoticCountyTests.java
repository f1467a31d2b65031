package huibao.check;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.EditionPeriods;
import huibao.calendar.OfficeCalendar;
import huibao.calendar.PeriodKind;
import huibao.source.EmbeddedSourceExtension;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("system")
class ChaoticCountyTests {
    private static final Map<String, BigDecimal> SIGNS = Map.of(
            "opening_stock", BigDecimal.ONE,
            "registered", BigDecimal.ONE,
            "reopened", BigDecimal.ONE,
            "closed", BigDecimal.ONE.negate(),
            "withdrawn", BigDecimal.ONE.negate(),
            "merged", BigDecimal.ONE.negate(),
            "closing_stock", BigDecimal.ONE.negate());

    @RegisterExtension
    final EmbeddedSourceExtension source = EmbeddedSourceExtension.withSchema();

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5})
    void balancesStockAndFlowInEveryRow(double seed) throws SQLException {
        Map<String, BigDecimal> balances = new TreeMap<>();
        for (CheckRow row : rows(seed)) {
            BigDecimal sign = SIGNS.get(row.metric());
            if (sign != null && !row.dimensions().startsWith("month=")) {
                balances.merge(
                        row.dimensions() + " " + row.role(),
                        sign.multiply(row.value().orElseThrow()),
                        BigDecimal::add);
            }
        }

        // whole, three categories and unknown, three groups: in five roles
        assertThat(balances).hasSize(40);
        assertThat(balances.values()).allMatch(balance -> balance.signum() == 0);
    }

    private List<CheckRow> rows(double seed) throws SQLException {
        OfficeCalendar calendar = OfficeCalendar.civil();
        EditionPeriods periods = EditionPeriods.of(
                calendar,
                calendar.period(PeriodKind.MONTH, "2021-05"),
                OffsetDateTime.parse("2021-08-01T09:00:00+08:00").toInstant());
        try (Connection connection = source.database().owner().getConnection()) {
            ChaoticCounty.fill(connection, seed);
            return CheckQueries.run(
                    connection,
                    CheckParameters.of(ChaoticCounty.REGION, periods).withCampaign(ChaoticCounty.CAMPAIGN));
        }
    }
}
