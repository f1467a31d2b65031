package huibao.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.PeriodKind;
import huibao.calendar.Role;
import huibao.count.EditionQuestion;
import huibao.extract.ExtractSettings;
import huibao.extract.Extractions;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.fold.LedgerScope;
import huibao.lake.Lake;
import huibao.lake.run.LakeRun;
import huibao.source.CsvLoad;
import huibao.source.EmbeddedSourceExtension;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whatever changes a number is in its dimensions, and so in its id. */
@Tag("system")
class FigureConditionsTests {
    private static final String ANOTHER = "QL2019";

    @RegisterExtension
    final EmbeddedSourceExtension source = EmbeddedSourceExtension.withSchema();

    @TempDir
    Path folder;

    private LakeRun run;

    @BeforeEach
    void readTheSamples() {
        CsvLoad.load(Path.of("../data-samples"), source.database());
        run = Extractions.run(
                source.database(),
                new Lake(folder.toUri()),
                "run",
                ExtractSettings.defaults("test")
                        .withInstant(OffsetDateTime.parse("2022-01-01T00:00:00+08:00")
                                .toInstant()));
    }

    @Test
    void figuresOfAnotherCampaignHaveAnotherIdAndOnlyThose() {
        Map<String, Figure> one = byQuestion(counted(Optional.of(Counted.CAMPAIGN), Optional.empty(), false));
        Map<String, Figure> other = byQuestion(counted(Optional.of(ANOTHER), Optional.empty(), false));

        Set<String> changed = new TreeSet<>();
        one.forEach((question, figure) -> {
            Figure same = other.get(question);
            if (same == null || !same.id().equals(figure.id())) {
                changed.add(question);
                assertThat(figure.key().campaign()).as(question).contains(Counted.CAMPAIGN);
            } else {
                assertThat(same).isEqualTo(figure);
            }
        });
        assertThat(changed)
                .contains("campaign_items||current", "campaign_resolution_rate|tier=central|ytd")
                .contains("assigned|tier=central|current", "receptions|work_group=1|current")
                .doesNotContain("items||current", "receptions||current", "assigned||current");
        assertThat(one.get("campaign_items||current").key().dimensionText()).isEqualTo("campaign=SCZ2021");
        assertThat(one.get("campaign_items||current").value()).contains(BigDecimal.valueOf(23));
        assertThat(one.get("assigned|tier=central|current").key().dimensionText())
                .isEqualTo("campaign=SCZ2021;tier=central");
    }

    @Test
    void activitiesOfABriefingAreAllOfItsCampaign() {
        Figures briefing = counted(Optional.of(Counted.CAMPAIGN), Optional.of(Counted.CAMPAIGN), false);

        assertThat(briefing.ofMetric("receptions"))
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.key().campaign()).contains(Counted.CAMPAIGN));
    }

    @Test
    void workGroupsAreThoseOfTheCampaignAndPostsAreAll() {
        Figures monthly = counted(Optional.of(Counted.CAMPAIGN), Optional.empty(), false);
        Figures briefing = counted(Optional.of(Counted.CAMPAIGN), Optional.of(Counted.CAMPAIGN), false);
        Figures without = counted(Optional.empty(), Optional.empty(), false);

        assertThat(sum(monthly, "work_group"))
                .isEqualTo(sum(briefing, "work_group"))
                .isEqualByComparingTo(whole(briefing))
                .isLessThan(whole(monthly));
        assertThat(sum(monthly, "post")).isEqualByComparingTo(whole(monthly));
        assertThat(without.ofMetric("receptions").filter(figure -> isBy(figure, "work_group")))
                .isEmpty();
    }

    @Test
    void everyFigureOfARunWithCallsSaysSo() {
        Figures with = counted(Optional.of(Counted.CAMPAIGN), Optional.empty(), true);
        Figures without = counted(Optional.of(Counted.CAMPAIGN), Optional.empty(), false);

        assertThat(with.all())
                .allSatisfy(figure -> assertThat(figure.key().dimensionText()).contains("phone=included"));
        assertThat(with.find(FigureKey.whole("items", Role.CURRENT))
                        .orElseThrow()
                        .id())
                .isNotEqualTo(without.find(FigureKey.whole("items", Role.CURRENT))
                        .orElseThrow()
                        .id());
        assertThat(with.find(FigureKey.of("campaign_items", Role.CURRENT, "tier", "central"))
                        .orElseThrow()
                        .key()
                        .dimensionText())
                .isEqualTo("campaign=SCZ2021;phone=included;tier=central");
    }

    private static BigDecimal sum(Figures figures, String dimension) {
        return figures.ofMetric("receptions")
                .filter(figure -> isBy(figure, dimension) && figure.key().role() == Role.YTD)
                .flatMap(figure -> figure.value().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal whole(Figures figures) {
        return figures.find(FigureKey.whole("receptions", Role.YTD))
                .orElseThrow()
                .value()
                .orElseThrow();
    }

    private static boolean isBy(Figure figure, String dimension) {
        return figure.key().dimensions().containsKey(dimension);
    }

    private static Map<String, Figure> byQuestion(Figures figures) {
        return figures.all().stream()
                .collect(Collectors.toMap(
                        figure -> figure.metric() + "|" + figure.key().memberText() + "|"
                                + figure.key().role().code(),
                        Function.identity()));
    }

    private Figures counted(Optional<String> campaign, Optional<String> activityCampaign, boolean phoneCounts) {
        return Counted.from(
                        new Lake(folder.toUri()),
                        new EditionQuestion(
                                Counted.COUNTY,
                                CountyQuestion.periods(PeriodKind.MONTH, "2021-06", "2021-07-03T09:00:00+08:00"),
                                campaign,
                                activityCampaign,
                                LedgerScope.NONE,
                                phoneCounts,
                                Counted.MONTHLY),
                        run)
                .figures();
    }
}
