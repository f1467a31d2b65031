package huibao.figure;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import huibao.metric.Catalogue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ChangeWordsTests {
    private static final LocalDate JUNE = LocalDate.of(2021, 6, 1);
    private static final Chance CHANCE = new Chance(Catalogue.load(), Figures.none());

    @Test
    void saysTheDifferenceAloneOfASmallBase() {
        assertThat(counts(7, 3)).isEqualTo("比上年同月多4件次");
        assertThat(counts(3, 9)).isEqualTo("比上年同月少6件次");
        assertThat(counts(60, 9)).isEqualTo("比上年同月明显增加51件次");
    }

    @Test
    void givesAsManyDecimalsAsTheBaseBears() {
        assertThat(counts(15, 10)).isEqualTo("比上年同月增加5件次、50%");
        assertThat(counts(20, 29)).isEqualTo("比上年同月减少9件次、31%");
        assertThat(counts(31, 30)).isEqualTo("比上年同月增加1件次、3.3%");
        assertThat(counts(47, 34)).isEqualTo("比上年同月增加13件次、38.2%");
        assertThat(counts(927, 799)).isEqualTo("比上年同月明显增加128件次、16.0%");
        assertThat(counts(1016, 1000)).isEqualTo("比上年同月增加16件次、1.60%");
    }

    @Test
    void callsSteadyOnlyLessThanOneInAHundredOfAHundred() {
        assertThat(counts(100, 100)).isEqualTo("与上年同月持平");
        assertThat(counts(201, 200)).isEqualTo("与上年同月基本持平（增加1件次）");
        assertThat(counts(101, 100)).isEqualTo("比上年同月增加1件次、1.0%");
        assertThat(counts(1_005_000, 1_000_000)).isEqualTo("比上年同月明显增加5000件次、0.50%");
        assertThat(counts(101, 102)).isEqualTo("与上年同月基本持平（减少1件次）");
        assertThat(counts(5, 0)).isEqualTo("上年同月为0");
        assertThat(counts(0, 0)).isEqualTo("与上年同月持平");
    }

    @Test
    void saysRatesInPointsAndTheirDirection() {
        assertThat(rates(64, 80, 72, 80)).isEqualTo("比上年同月下降10.0个百分点");
        assertThat(rates(640, 800, 720, 800)).isEqualTo("比上年同月明显下降10.0个百分点");
        assertThat(rates(641, 800, 640, 800)).isEqualTo("与上年同月基本持平");
        assertThat(rates(804, 1000, 800, 1000)).isEqualTo("与上年同月基本持平");
        assertThat(rates(805, 1000, 800, 1000)).isEqualTo("比上年同月提高0.5个百分点");
        assertThat(rates(40, 80, 50, 100)).isEqualTo("与上年同月持平");
        assertThat(rates(8, 10, 5, 10)).isEqualTo("比上年同月提高30.0个百分点");
        assertThat(rates(5_000_300, 10_000_000, 5_000_000, 10_000_000)).isEqualTo("与上年同月基本持平");
        assertThat(rates(50_030_000_000L, 100_000_000_000L, 50_000_000_000L, 100_000_000_000L))
                .isEqualTo("比上年同月明显提高不足0.1个百分点");
    }

    @Test
    void comparesNoRatesOfFewerThanTen() {
        assertThat(rates(4, 6, 40, 50)).isEmpty();
        assertThat(rates(40, 50, 4, 6)).isEmpty();
    }

    @Test
    void letsDaysGrowLongerAndShorter() {
        assertThat(days(40, 37)).isEqualTo("比上年同月延长3天");
        assertThat(days(37, 40)).isEqualTo("比上年同月缩短3天");
        assertThat(days(40, 40)).isEqualTo("与上年同月持平");
    }

    @Test
    void saysSharesThatHaveNoFractionInPoints() {
        assertThat(share("0.804999", "0.800000")).isEqualTo("与上年同月基本持平");
        assertThat(share("0.805000", "0.800000")).isEqualTo("比上年同月提高0.5个百分点");
        assertThat(share("0.700000", "0.800000")).isEqualTo("比上年同月下降10.0个百分点");
        assertThat(share("0.800000", "0.800000")).isEqualTo("与上年同月持平");
    }

    @Test
    void saysWhyThereIsNothingToCompare() {
        Figure june = rate(Role.CURRENT, 64, 80);
        Figure unrecorded = rate(Role.SAME_LAST_YEAR, 64, 80).unrecorded();
        Figure other = new Figure(
                june.id(),
                unrecorded.key(),
                unrecorded.start(),
                unrecorded.end(),
                june.value(),
                june.numerator(),
                june.denominator(),
                Status.NOT_COMPARABLE);

        assertThat(ChangeWords.of(
                        CHANCE, Optional.of(june), Optional.of(unrecorded), "，", "上年同月", "%", Audience.INTERNAL))
                .contains("，无上年同月数据");
        assertThat(ChangeWords.of(CHANCE, Optional.of(june), Optional.of(other), "，", "上年同月", "%", Audience.INTERNAL))
                .contains("，与上年同月口径不可比");
        assertThat(ChangeWords.of(CHANCE, Optional.of(june), Optional.empty(), "，", "上年同月", "%", Audience.INTERNAL))
                .isEmpty();
    }

    @Test
    void ratesOfAReleaseDifferByWholePoints() {
        assertThat(released("0.81", 170, 210, "0.85", 140, 165)).isEqualTo("比上年同月下降4个百分点");
        assertThat(released("0.81", 170, 210, "0.81", 145, 180)).isEqualTo("与上年同月基本持平");
        assertThat(released("0.80", 160, 200, "0.80", 80, 100)).isEqualTo("与上年同月持平");
        assertThat(released("0.95", 950, 1000, "0.81", 810, 1000)).isEqualTo("比上年同月明显提高14个百分点");
    }

    private static String released(String value, long part, long whole, String base, long basePart, long baseWhole) {
        return ChangeWords.of(
                        CHANCE,
                        Optional.of(figure(
                                "answer_rate",
                                Role.CURRENT,
                                new BigDecimal(value),
                                Optional.of(part),
                                Optional.of(whole))),
                        Optional.of(figure(
                                "answer_rate",
                                Role.SAME_LAST_YEAR,
                                new BigDecimal(base),
                                Optional.of(basePart),
                                Optional.of(baseWhole))),
                        "",
                        "上年同月",
                        "%",
                        Audience.RELEASE)
                .orElseThrow();
    }

    @Test
    void saysOfRandomCountsOnlyWhatTheyBearOut() {
        Random random = new Random(7);
        Pattern change = Pattern.compile("比上年同月(明显)?(增加|减少|多|少)(\\d+)件次(?:、([\\d.]+)%)?");
        for (int i = 0; i < 20_000; i++) {
            int scale = 1 << random.nextInt(20);
            long value = random.nextInt(scale + 1);
            long base = random.nextInt(scale + 1);
            String words = counts(value, base);
            long difference = value - base;
            if (words.contains("基本持平")) {
                assertThat(Math.abs(difference) * 100).isLessThan(base).isPositive();
            }
            boolean exceeded =
                    value + base >= 20 && (double) difference * difference > 6.635776 * (value + base) && base > 0;
            assertThat(words.contains("明显")).as(words).isEqualTo(exceeded);
            Matcher said = change.matcher(words);
            if (said.matches()) {
                boolean up = said.group(2).equals("增加") || said.group(2).equals("多");
                assertThat(up ? difference : -difference).isEqualTo(Long.parseLong(said.group(3)));
                assertThat(said.group(4) == null).isEqualTo(base < 10);
            } else {
                assertThat(words).matches("与上年同月(持平|基本持平（(增加|减少)\\d+件次）)|上年同月为0");
            }
        }
    }

    private static String counts(long value, long base) {
        return words(
                figure("items", Role.CURRENT, BigDecimal.valueOf(value), Optional.empty(), Optional.empty()),
                figure("items", Role.SAME_LAST_YEAR, BigDecimal.valueOf(base), Optional.empty(), Optional.empty()),
                "件次");
    }

    private static String days(long value, long base) {
        return words(
                figure(
                        "handling_days_median",
                        Role.CURRENT,
                        BigDecimal.valueOf(value),
                        Optional.empty(),
                        Optional.of(9L)),
                figure(
                        "handling_days_median",
                        Role.SAME_LAST_YEAR,
                        BigDecimal.valueOf(base),
                        Optional.empty(),
                        Optional.of(9L)),
                "天");
    }

    private static String share(String value, String base) {
        return words(
                figure("answered_within_60", Role.CURRENT, new BigDecimal(value), Optional.empty(), Optional.of(90L)),
                figure(
                        "answered_within_60",
                        Role.SAME_LAST_YEAR,
                        new BigDecimal(base),
                        Optional.empty(),
                        Optional.of(90L)),
                "%");
    }

    private static String rates(long numerator, long denominator, long baseNumerator, long baseDenominator) {
        return words(
                rate(Role.CURRENT, numerator, denominator),
                rate(Role.SAME_LAST_YEAR, baseNumerator, baseDenominator),
                "%");
    }

    private static String words(Figure current, Figure base, String unit) {
        return ChangeWords.of(CHANCE, Optional.of(current), Optional.of(base), "", "上年同月", unit, Audience.INTERNAL)
                .orElseThrow();
    }

    private static Figure rate(Role role, long numerator, long denominator) {
        BigDecimal value =
                BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), 6, RoundingMode.HALF_UP);
        return figure("answer_rate", role, value, Optional.of(numerator), Optional.of(denominator));
    }

    private static Figure figure(
            String metric, Role role, BigDecimal value, Optional<Long> numerator, Optional<Long> denominator) {
        LocalDate start = role == Role.CURRENT ? JUNE : JUNE.minusYears(1);
        return new Figure(
                "0000",
                FigureKey.whole(metric, role),
                start,
                start.plusMonths(1),
                Optional.of(value),
                numerator,
                denominator,
                Status.OK);
    }
}
