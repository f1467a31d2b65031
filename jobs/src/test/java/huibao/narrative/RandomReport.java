package huibao.narrative;

import huibao.calendar.EditionPeriods;
import huibao.calendar.OfficeCalendar;
import huibao.calendar.Period;
import huibao.calendar.PeriodKind;
import huibao.calendar.Role;
import huibao.calendar.ShanghaiTime;
import huibao.figure.Audience;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.figure.Status;
import huibao.lake.run.CodeTables;
import huibao.metric.Breakdown;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A county, a period and figures drawn at random: of any size, rising, falling, level, nearly level and from nothing; some
 * withheld, lost, not comparable or not to be known yet. Nothing adds up but what sentences take from each other.
 */
final class RandomReport {
    private static final LocalDate START = LocalDate.of(2010, 1, 1);
    private static final String FIRST = "松柏梅兰菊荷枫桃杏桂槐榆";
    private static final String SECOND = "溪岭桥港湾坪塘泉川谷";
    private static final List<Integer> SCALES = List.of(2, 8, 30, 150, 900, 20_000);
    /** What a base may be of a number, in thousandths. */
    private static final List<Integer> BASES = List.of(1000, 1000, 996, 1004, 1013, 900, 1100, 700, 1300, 500, 2500, 0);

    private static final Map<PeriodKind, String> LABELS = new EnumMap<>(Map.of(
            PeriodKind.MONTH, "2021-06",
            PeriodKind.QUARTER, "2021-Q2",
            PeriodKind.HALF_YEAR, "2021-H1",
            PeriodKind.YEAR, "2020",
            PeriodKind.WEEK, "2021-W23",
            PeriodKind.DAY, "2021-06-15",
            PeriodKind.YEAR_TO_DATE, "2021-06",
            PeriodKind.SPAN, "2021-06-21..2021-07-31"));

    private final Random random;
    private final Map<Dimension, List<String>> codes = new EnumMap<>(Dimension.class);
    private final Set<String> names = new LinkedHashSet<>();
    private final List<CodeTables.Region> regions = new ArrayList<>();
    private final List<CodeTables.Unit> units = new ArrayList<>();
    private final List<CodeTables.Category> categories = new ArrayList<>();
    private final List<CodeTables.IssueGroup> groups = new ArrayList<>();
    private final List<CodeTables.Post> posts = new ArrayList<>();
    private final EditionPeriods periods;
    private final Map<FigureKey, Figure> figures = new LinkedHashMap<>();
    private final int scale;
    private final double damage;
    /** Its months are much alike, so that smaller changes are beyond chance. */
    private final boolean isCalm;

    private final Figures all;

    RandomReport(long seed, List<Breakdown> asked) {
        this.random = new Random(seed);
        this.scale = any(SCALES);
        this.damage = random.nextInt(3) == 0 ? 0.06 : 0;
        this.isCalm = random.nextBoolean();
        this.periods = periods();
        people();
        asked.forEach(this::add);
        hold(Role.YTD);
        hold(Role.YTD_LAST_YEAR);
        hold(Role.CURRENT);
        hold(Role.SAME_LAST_YEAR);
        this.all = new Figures(figures.values());
    }

    /** A period has at least what its whole months have. */
    private void hold(Role role) {
        Period period = periods.role(role);
        BigDecimal months = figures.values().stream()
                .filter(figure -> figure.metric().equals("items")
                        && figure.key().dimensions().keySet().equals(Set.of("month"))
                        && !figure.start().isBefore(period.start())
                        && !figure.end().isAfter(period.end()))
                .flatMap(figure -> figure.value().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        figures.computeIfPresent(
                FigureKey.whole("items", role),
                (key, figure) -> figure.value()
                                .filter(value -> value.compareTo(months) < 0)
                                .isEmpty()
                        ? figure
                        : new Figure(
                                figure.id(),
                                key,
                                figure.start(),
                                figure.end(),
                                Optional.of(months.add(BigDecimal.valueOf(random.nextInt(scale)))),
                                figure.numerator(),
                                figure.denominator(),
                                figure.status()));
    }

    Figures figures() {
        return all;
    }

    CodeTables tables() {
        return new CodeTables(
                regions,
                units,
                posts,
                categories,
                groups,
                List.of(),
                List.of(new CodeTables.Campaign("C1", "深督导重化解促落实", START, Optional.empty())),
                List.of(),
                List.of());
    }

    EditionFacts facts() {
        return new EditionFacts(
                "990100",
                periods.roles(),
                periods.cutoff(),
                periods.toDate(),
                periods.cutoff(),
                Optional.empty(),
                List.of(),
                List.of(),
                Audience.INTERNAL,
                EditionFacts.EditionHistory.NONE,
                "信访局",
                ShanghaiTime.dateOf(periods.cutoff()),
                List.of());
    }

    private EditionPeriods periods() {
        PeriodKind kind = random.nextBoolean() ? PeriodKind.MONTH : any(List.copyOf(LABELS.keySet()));
        String label = kind == PeriodKind.MONTH
                ? String.format("%d-%02d", 2019 + random.nextInt(3), 1 + random.nextInt(12))
                : LABELS.get(kind);
        OfficeCalendar calendar = OfficeCalendar.civil();
        Period period = calendar.period(kind, label);
        long into = random.nextInt(4) == 0 ? random.nextLong(period.days()) : period.days() + random.nextInt(60);
        Instant cutoff = Instant.parse(period.start() + "T09:30:00Z").plusSeconds(into * 86_400);
        return EditionPeriods.of(calendar, period, cutoff);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private void people() {
        regions.add(new CodeTables.Region("990100", Optional.empty(), "云安县", "county", START, Optional.empty()));
        List<String> places = new ArrayList<>(List.of("990100"));
        IntStream.range(0, some(14)).forEach(i -> {
            places.add("9901" + (10 + i));
            regions.add(new CodeTables.Region(
                    "9901" + (10 + i), Optional.of("990100"), name("", "镇"), "township", START, Optional.empty()));
        });
        List<String> offices = new ArrayList<>();
        IntStream.range(0, some(20)).forEach(i -> {
            offices.add("U" + (10 + i));
            String kind = i == 0 ? "petition_office" : "responsible_unit";
            units.add(new CodeTables.Unit("U" + (10 + i), name("县", "局"), "990100", kind, START, Optional.empty()));
        });
        List<String> kinds = new ArrayList<>();
        IntStream.range(0, 1 + random.nextInt(9)).forEach(i -> {
            kinds.add("0" + i);
            categories.add(new CodeTables.Category("0" + i, Optional.empty(), name("", "事务"), 1, "2020"));
        });
        List<String> matters = new ArrayList<>();
        IntStream.range(0, 1 + random.nextInt(5)).forEach(i -> {
            matters.add("G" + i);
            groups.add(new CodeTables.IssueGroup("G" + i, name("涉", ""), i));
        });
        List<String> leaders = new ArrayList<>();
        IntStream.range(0, 1 + random.nextInt(4)).forEach(i -> {
            leaders.add("P" + i);
            posts.add(new CodeTables.Post("P" + i, name("县", "长"), i));
        });
        codes.put(Dimension.REGION, places);
        codes.put(Dimension.UNIT, offices);
        codes.put(Dimension.CATEGORY, kinds);
        codes.put(Dimension.ISSUE_GROUP, matters);
        codes.put(Dimension.POST, leaders);
        LocalDate first = periods.role(Role.CURRENT).start();
        codes.put(
                Dimension.ACTIVITY_DAY,
                IntStream.range(0, some(5))
                        .mapToObj(i -> first.plusDays(i * 3L).toString())
                        .toList());
        codes.put(
                Dimension.WORK_GROUP,
                IntStream.rangeClosed(1, 1 + random.nextInt(5))
                        .mapToObj(String::valueOf)
                        .toList());
    }

    /** Few more often than many. */
    private int some(int most) {
        return 1 + random.nextInt(1 + random.nextInt(most));
    }

    private String name(String before, String behind) {
        String name;
        do {
            name = before
                    + FIRST.charAt(random.nextInt(FIRST.length()))
                    + SECOND.charAt(random.nextInt(SECOND.length()))
                    + behind;
        } while (!names.add(name));
        return name;
    }

    private void add(Breakdown breakdown) {
        for (Measure measure : breakdown.measures()) {
            if (breakdown.isMonthly()) {
                months(measure)
                        .forEach(month -> put(
                                FigureKey.of(measure.name(), Role.CURRENT, "month", month.label()),
                                measure,
                                month,
                                isCalm ? scale + random.nextInt(1 + scale / 10) : size(1)));
            } else {
                members(measure, breakdown.by(), new TreeMap<>());
            }
        }
    }

    private List<Period> months(Measure measure) {
        List<Period> months = new ArrayList<>(periods.months());
        if (measure.lookBack() == Measure.MonthsHeld.YEARS) {
            months.addAll(periods.earlierMonths());
        }
        return months;
    }

    private void members(Measure measure, List<Dimension> by, TreeMap<String, String> members) {
        if (by.isEmpty()) {
            roles(measure, members);
            return;
        }
        Dimension dimension = by.get(0);
        List<String> all =
                dimension == Dimension.REGISTERING_LEVEL && measure.name().startsWith("upward")
                        ? List.of("country", "province")
                        : dimension.hasVocabulary() ? dimension.words() : codes.get(dimension);
        for (String code : all) {
            members.put(dimension.code(), code);
            members(measure, by.subList(1, by.size()), members);
            members.remove(dimension.code());
        }
    }

    private long size(int parts) {
        return random.nextInt(5) == 0 ? 0 : random.nextLong(2L * scale / parts + 2);
    }

    private void roles(Measure measure, TreeMap<String, String> members) {
        long current = size(members.isEmpty() ? 1 : 6);
        long months = 1 + random.nextInt(6);
        for (Role role : Role.values()) {
            boolean ofYear = role == Role.YTD || role == Role.YTD_LAST_YEAR;
            long like = ofYear ? current * months : current;
            long size = role.isComparison() ? Math.round(like * any(BASES) / 1000.0) + random.nextInt(2) : like;
            put(new FigureKey(measure.name(), members, role), measure, periods.role(role), size);
        }
    }

    private void put(FigureKey key, Measure measure, Period period, long size) {
        switch (measure.kind()) {
            case FLOW, STOCK -> put(key, period, Optional.of(BigDecimal.valueOf(size)), null, null);
            case RATIO -> {
                long part = random.nextInt(8) == 0 ? size : Math.round(size * (0.80 + random.nextInt(50) / 1000.0));
                put(key, period, size == 0 ? Optional.empty() : Optional.of(fraction(part, size)), part, size);
            }
            case DISTRIBUTION -> {
                BigDecimal value = measure.unit().equals("%")
                        ? fraction(random.nextInt(101), 100)
                        : BigDecimal.valueOf(1 + random.nextInt(Math.max(2, scale)));
                put(key, period, size == 0 ? Optional.empty() : Optional.of(value), null, size);
            }
        }
    }

    private static BigDecimal fraction(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
    }

    private void put(FigureKey key, Period period, Optional<BigDecimal> value, Long numerator, Long denominator) {
        Status status = value.isEmpty() ? Status.NOT_COMPUTABLE : Status.OK;
        if (random.nextDouble() < damage) {
            status = any(List.of(Status.SUPPRESSED, Status.NO_RECORDS, Status.PROVISIONAL, Status.NOT_COMPARABLE));
        }
        boolean isBare = status == Status.SUPPRESSED || status == Status.NO_RECORDS;
        boolean isMade = random.nextDouble() >= damage / 3;
        if (isMade && (status != Status.NOT_COMPARABLE || key.role().isComparison() && value.isPresent())) {
            figures.put(
                    key,
                    new Figure(
                            Integer.toHexString(key.hashCode()),
                            key,
                            period.start(),
                            period.end(),
                            isBare ? Optional.empty() : value,
                            isBare ? Optional.empty() : Optional.ofNullable(numerator),
                            isBare ? Optional.empty() : Optional.ofNullable(denominator),
                            status));
        }
    }

    /** Codes of every member by name, as the edition names them. */
    static Map<String, Map<String, String>> namesOf(Figures figures, Material material) {
        return figures.all().stream()
                .flatMap(figure -> figure.key().dimensions().entrySet().stream())
                .filter(one -> !one.getKey().equals("month"))
                .distinct()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.toMap(
                                one -> material.names().of(one.getKey(), one.getValue()),
                                Map.Entry::getValue,
                                (one, other) -> one)));
    }
}
