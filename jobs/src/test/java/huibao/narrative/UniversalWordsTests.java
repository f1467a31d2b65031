package huibao.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.figure.Status;
import huibao.metric.Catalogue;
import huibao.narrative.OfficeText.OfficeSection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Of 24 matters on the list 24 are closed, 4 resolved and 21 led by a post. */
class UniversalWordsTests {
    private static final LocalDate START = LocalDate.of(2021, 6, 21);

    private final List<Figure> figures = new ArrayList<>(List.of(
            count("campaign_items", 24),
            rate("campaign_closure_rate", 24, 24),
            rate("campaign_resolution_rate", 4, 24),
            count("lead_assigned", 20, "tier", "central"),
            count("lead_assigned", 1, "tier", "other"),
            count("lead_assigned", 80, "tier", "unknown")));

    @Test
    void warnsOfWordsForAllBesideAFamilyThatIsNotWhole() {
        assertThat(warnings("## 略\n\n清单{{campaign_items}}件，逐件明确包案领导。"))
                .containsExactly(
                        "practice.md:3: \"逐件\" stands beside 专项交办化解率: 4 of 24. Expected all of them."
                                + " Write how many, or leave the word out",
                        "practice.md:3: \"逐件\" stands beside 领导包案件数: 21 of 24. Expected all of them."
                                + " Write how many, or leave the word out");
        assertThat(warnings("化解率{{campaign_resolution_rate}}，无一积压。")).hasSize(1);
        assertThat(warnings("均已化解，共{{campaign_items}}件。")).hasSize(2);
    }

    @Test
    void saysNothingWhereAllIsTrueOrNotClaimed() {
        assertThat(warnings("办结率{{campaign_closure_rate}}，全部办结。")).isEmpty();
        assertThat(warnings("坚持逐件研究。清单{{campaign_items}}件。")).isEmpty();
        assertThat(warnings("清单{{campaign_items}}件，平均每组2件。")).isEmpty();
    }

    @Test
    void saysNothingOfFiguresThatAreNotKnown() {
        figures.clear();

        assertThat(warnings("清单{{campaign_items}}件，逐件明确包案领导。")).isEmpty();
    }

    private List<String> warnings(String text) {
        return new OfficeText(Map.of(OfficeSection.PRACTICE, text))
                .warnings(Catalogue.load(), new Figures(figures)).stream()
                        .map(Object::toString)
                        .toList();
    }

    private static Figure count(String metric, long value, String... dimension) {
        TreeMap<String, String> members = new TreeMap<>();
        if (dimension.length > 0) {
            members.put(dimension[0], dimension[1]);
        }
        return figure(metric, members, BigDecimal.valueOf(value), null, null);
    }

    private static Figure rate(String metric, long numerator, long denominator) {
        BigDecimal value =
                BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), 6, RoundingMode.HALF_UP);
        return figure(metric, new TreeMap<>(), value, numerator, denominator);
    }

    private static Figure figure(
            String metric, TreeMap<String, String> members, BigDecimal value, Long numerator, Long denominator) {
        return new Figure(
                "00000000",
                new FigureKey(metric, members, Role.CURRENT),
                START,
                START.plusDays(41),
                Optional.of(value),
                Optional.ofNullable(numerator),
                Optional.ofNullable(denominator),
                Status.OK);
    }
}
