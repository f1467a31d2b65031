package huibao.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.EditionPeriods;
import huibao.calendar.OfficeCalendar;
import huibao.calendar.PeriodKind;
import huibao.calendar.Role;
import huibao.extract.ExtractSettings;
import huibao.extract.Extractions;
import huibao.figure.Figure;
import huibao.figure.Status;
import huibao.generate.GeneratorSettings;
import huibao.lake.Lake;
import huibao.lake.run.LakeRun;
import huibao.lake.run.RunManifest.FullBecause;
import huibao.lake.run.RunManifest.RunKind;
import huibao.metric.Breakdown;
import huibao.metric.Catalogue;
import huibao.metric.Measure;
import huibao.source.EmbeddedSourceExtension;
import huibao.source.GeneratedRecords;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lake of several runs answers for any cut-off what was known at it. */
@Tag("system")
class VersionsTests {
    private static final String BEFORE = "2021-08-10T00:00:00+08:00";
    private static final String AFTER = "2021-08-20T00:00:00+08:00";

    @RegisterExtension
    final EmbeddedSourceExtension source = EmbeddedSourceExtension.withSchema();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takesTheVersionOfTheCutOffOutOfSeveralRuns(boolean readWhole) throws SQLException {
        new GeneratedRecords(new GeneratorSettings(11, 800, YearMonth.of(2021, 7), 36)).into(source.database());
        Lake lake = new Lake(folder.toUri());
        LakeRun first = extract(lake, "first", BEFORE, true);
        correctOnThe15thOfAugust();
        LakeRun second = extract(lake, "second", AFTER, readWhole);

        assertThat(second.manifest().kind()).isEqualTo(readWhole ? RunKind.FULL : RunKind.INCREMENTAL);
        assertThat(figures(lake, BEFORE, first, second)).containsExactlyElementsOf(figures(lake, BEFORE, first));
        assertThat(figures(lake, AFTER, first, second)).containsExactlyElementsOf(figures(lake, AFTER, second));
        assertThat(figures(lake, BEFORE, first)).isNotEqualTo(figures(lake, AFTER, second));

        List<Figure> before = figures(lake, BEFORE, first);
        List<Figure> after = figures(lake, AFTER, second);
        LakeRun compacted = lake.compact("compacted", Clock.systemUTC()).orElseThrow();
        lake.prune(Set.of());
        assertThat(lake.runs()).extracting(LakeRun::id).containsExactly("compacted");
        assertThat(figures(lake, AFTER, compacted)).containsExactlyElementsOf(after);
        assertThat(Counted.asKnown(lake, june(BEFORE), compacted).figures().all())
                .containsExactlyElementsOf(before);
    }

    @Test
    void leavesOutOfAnOlderRunWhatUsesACodeThatIsGone() throws SQLException {
        new GeneratedRecords(new GeneratorSettings(13, 300, YearMonth.of(2021, 7), 36)).into(source.database());
        Lake lake = new Lake(folder.toUri());
        LakeRun first = extract(lake, "first", BEFORE, true);
        try (Connection connection = source.database().owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from petition.unit where unit_code ="
                    + " (select unit_code from petition.petition_event where unit_code is not null limit 1)");
        }
        LakeRun second = extract(lake, "second", AFTER, false);
        assertThat(second.manifest().lineage().fullBecause()).contains(FullBecause.CODE_GONE);
        assertThat(figures(lake, BEFORE, first, second)).containsExactlyElementsOf(figures(lake, BEFORE, second));
    }

    @Test
    void callsPeriodsOfAnotherDefinitionNotComparable() {
        new GeneratedRecords(new GeneratorSettings(12, 300, YearMonth.of(2021, 7), 36)).into(source.database());
        Lake lake = new Lake(folder.toUri());
        LakeRun run = extract(lake, "run", BEFORE, true);

        Breakdown redefined = new Breakdown(List.of(redefinedFrom("items", LocalDate.of(2021, 1, 1))), List.of());
        Map<Role, Status> statuses = new EnumMap<>(Role.class);
        Counted.from(lake, june(BEFORE), List.of(redefined), run)
                .figures()
                .all()
                .forEach(figure -> statuses.put(figure.key().role(), figure.status()));

        assertThat(statuses)
                .containsEntry(Role.CURRENT, Status.OK)
                .containsEntry(Role.PREVIOUS, Status.OK)
                .containsEntry(Role.SAME_LAST_YEAR, Status.NOT_COMPARABLE)
                .containsEntry(Role.YTD, Status.OK)
                .containsEntry(Role.YTD_LAST_YEAR, Status.NOT_COMPARABLE);
    }

    private static Measure redefinedFrom(String name, LocalDate effective) {
        Measure first = Catalogue.load().measure(name);
        return new Measure(
                first.name(),
                first.label(),
                first.unit(),
                first.kind(),
                first.subject(),
                first.formula(),
                first.dimensions(),
                first.always(),
                first.lookBack(),
                first.provisionalDays(),
                first.definition(),
                first.example(),
                2,
                effective,
                first.place(),
                first.better(),
                first.wording());
    }

    /** Overwrites rows as a source does, and adds a late event to each: the older version is in the lake only. */
    private void correctOnThe15thOfAugust() throws SQLException {
        try (Connection connection = source.database().owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    update petition.petition_item
                    set persons = persons + 3, purpose = 'appeal', initial_here = true, repeat_of = null,
                        updated_at = '2021-08-15 10:00+08'
                    where item_id % 3 = 0 and updated_at < '2021-08-10 00:00+08';
                    update petition.petition_item
                    set voided_at = '2021-08-15 10:00+08', updated_at = '2021-08-15 10:00+08'
                    where item_id % 7 = 0 and voided_at is null;
                    update petition.petition_evaluation
                    set rating = 'dissatisfied', updated_at = '2021-08-15 10:00+08'
                    where status = 'rated' and item_id % 2 = 0;
                    update petition.leader_activity
                    set persons = persons + 7, updated_at = '2021-08-15 10:00+08';
                    insert into petition.petition_event (event_id, item_id, kind, occurred_at, recorded_at)
                    select (select max(event_id) from petition.petition_event) + row_number() over (), item_id, 'closed',
                        '2021-06-20 10:00+08', '2021-08-15 10:00+08'
                    from petition.petition_event
                    where kind = 'forwarded' and item_id % 5 = 0;
                    """);
        }
    }

    private LakeRun extract(Lake lake, String id, String at, boolean whole) {
        ExtractSettings settings = ExtractSettings.defaults("test")
                .withInstant(OffsetDateTime.parse(at).toInstant())
                .withMaxRejectShare(1);
        return Extractions.run(
                source.database(), lake, id, whole ? settings.withEverything() : settings.withLargestShare(1));
    }

    private static List<Figure> figures(Lake lake, String cutoff, LakeRun... runs) {
        return List.copyOf(Counted.from(lake, june(cutoff), runs).figures().all());
    }

    private static EditionPeriods june(String cutoff) {
        OfficeCalendar civil = OfficeCalendar.civil();
        return EditionPeriods.of(
                civil,
                civil.period(PeriodKind.MONTH, "2021-06"),
                OffsetDateTime.parse(cutoff).toInstant());
    }
}
