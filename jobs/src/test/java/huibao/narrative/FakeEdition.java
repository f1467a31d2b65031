package huibao.narrative;

import huibao.calendar.EditionPeriods;
import huibao.calendar.OfficeCalendar;
import huibao.calendar.Period;
import huibao.calendar.PeriodKind;
import huibao.calendar.Role;
import huibao.figure.Audience;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.figure.Status;
import huibao.lake.run.CodeTables;
import huibao.metric.Breakdown;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import huibao.metric.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** An invented edition: every figure a monthly edition holds; volumes and stocks add up, the others need not. */
final class FakeEdition {
    private static final LocalDate START = LocalDate.of(2010, 1, 1);
    private static final Map<Dimension, List<String>> CODES = Map.of(
            Dimension.CATEGORY, List.of("01", "02", "03", "04", "05", "06", "07", "19"),
            Dimension.ISSUE_GROUP, List.of("G1", "G2", "G3", "G4"),
            Dimension.REGION, List.of("990100", "990101", "990102", "990103", "990104", "990105"),
            Dimension.UNIT, List.of("U00", "U01", "U02", "U03", "U04"),
            Dimension.WORK_GROUP, List.of("1", "2"),
            Dimension.ACTIVITY_DAY, List.of("2021-06-23", "2021-07-03"),
            Dimension.POST, List.of("P1", "P2"));
    /** Size by the beginning of a measure's name, in parts of the edition's scale. */
    private static final Map<String, Double> SHARES = Map.ofEntries(
            Map.entry("letters", 0.15),
            Map.entry("online", 0.6),
            Map.entry("phone", 0.0),
            Map.entry("visit_persons", 0.8),
            Map.entry("collective_b", 0.03),
            Map.entry("collective_p", 0.3),
            Map.entry("upward", 0.03),
            Map.entry("bypass", 0.01),
            Map.entry("opening", 1.2),
            Map.entry("registered", 1.0),
            Map.entry("closed", 0.95),
            Map.entry("reopened", 0.01),
            Map.entry("withdrawn", 0.02),
            Map.entry("merged", 0.03),
            Map.entry("satisfaction", 0.1));

    private static final Catalogue CATALOGUE = Catalogue.load();

    private final Random random;
    private final EditionPeriods periods;
    private final Map<Dimension, List<String>> codes;
    private final Map<FigureKey, Figure> figures = new LinkedHashMap<>();
    private final int scale;

    FakeEdition(long seed, int scale, PeriodKind kind, String label, Instant cutoff) {
        this(seed, scale, kind, label, cutoff, CODES);
    }

    /** @param codes of the office's own tables, where they are not the usual ones */
    FakeEdition(
            long seed, int scale, PeriodKind kind, String label, Instant cutoff, Map<Dimension, List<String>> codes) {
        this.codes = new EnumMap<>(CODES);
        this.codes.putAll(codes);
        this.random = new Random(seed);
        this.scale = scale;
        OfficeCalendar calendar = OfficeCalendar.civil();
        this.periods = EditionPeriods.of(calendar, calendar.period(kind, label), cutoff);
        List<Breakdown> printed =
                new ArrayList<>(StandardDocuments.folder("monthly").asked());
        printed.addAll(StandardDocuments.folder("briefing").asked());
        printed.addAll(StandardDocuments.folder("daily").asked());
        for (Breakdown breakdown : Breakdown.joined(CATALOGUE.breakdowns("monthly"), printed)) {
            add(breakdown);
        }
        reconcile();
    }

    static FakeEdition june(long seed, int scale) {
        return new FakeEdition(seed, scale, PeriodKind.MONTH, "2021-06", Instant.parse("2021-07-01T01:00:00Z"));
    }

    Figures figures() {
        return new Figures(figures.values());
    }

    /** The same figures but one. */
    Figures with(FigureKey key, UnaryOperator<Figure> change) {
        return new Figures(figures.values().stream()
                .map(figure -> figure.key().equals(key) ? change.apply(figure) : figure)
                .toList());
    }

    /** The same figures without those of some measures. */
    Figures without(Predicate<Figure> lost) {
        return new Figures(figures.values().stream().filter(lost.negate()).toList());
    }

    /** The same figures with some withheld, some lost and some counted under another scheme. */
    Figures damaged(double suppressed, double lost, double incomparable) {
        List<Figure> damaged = new ArrayList<>();
        for (Figure figure : figures.values()) {
            double fate = random.nextDouble();
            boolean breakdown = !figure.key().dimensions().isEmpty();
            if (fate < lost) {
                continue;
            }
            if (fate < lost + suppressed) {
                damaged.add(figure.suppressed());
            } else if (fate < lost + suppressed + incomparable
                    && breakdown
                    && figure.key().role().isComparison()) {
                damaged.add(new Figure(
                        figure.id(),
                        figure.key(),
                        figure.start(),
                        figure.end(),
                        figure.value(),
                        figure.numerator(),
                        figure.denominator(),
                        Status.NOT_COMPARABLE));
            } else {
                damaged.add(figure);
            }
        }
        return new Figures(damaged);
    }

    EditionFacts facts() {
        return facts(Optional.empty());
    }

    /** As those of a release. */
    EditionFacts released() {
        return facts(Optional.empty(), Audience.RELEASE);
    }

    EditionFacts facts(Optional<EditionFacts.StandbyFacts> standby) {
        return facts(standby, Audience.INTERNAL);
    }

    EditionFacts facts(EditionFacts.EditionHistory history) {
        return facts(Optional.empty(), Audience.INTERNAL, history);
    }

    private EditionFacts facts(Optional<EditionFacts.StandbyFacts> standby, Audience audience) {
        return facts(
                standby,
                audience,
                new EditionFacts.EditionHistory(
                        Optional.of(Instant.parse("2021-07-01T00:30:00Z")),
                        List.of(change("items", Role.CURRENT, "651", "655", "迟到登记")),
                        Set.of(Role.SAME_LAST_YEAR),
                        List.of(change("answer_rate", Role.SAME_LAST_YEAR, "0.900000", "0.912345", "")),
                        List.of()));
    }

    private EditionFacts facts(
            Optional<EditionFacts.StandbyFacts> standby, Audience audience, EditionFacts.EditionHistory history) {
        return new EditionFacts(
                "990100",
                periods.roles(),
                periods.cutoff(),
                periods.toDate(),
                periods.cutoff(),
                standby,
                List.of(
                        new EditionFacts.SourceRows("petition_item", 8123),
                        new EditionFacts.SourceRows("petition_event", 40211)),
                List.of(
                        new EditionFacts.RejectRule("petition_item", "人数不在1至9999之间", 3),
                        new EditionFacts.RejectRule("petition_event", "未知事件类别", 12)),
                audience,
                history,
                "示例县信访局",
                LocalDate.of(2021, 7, 1),
                List.of());
    }

    private static EditionFacts.ChangedFigure change(
            String metric, Role role, String before, String after, String cause) {
        return new EditionFacts.ChangedFigure(
                FigureKey.whole(metric, role),
                Optional.of(new BigDecimal(before)),
                Optional.of(new BigDecimal(after)),
                cause);
    }

    static Material material(Figures figures, EditionFacts facts) {
        return material(figures, tables(), facts);
    }

    static Material material(Figures figures, CodeTables tables, EditionFacts facts) {
        return new Material(Catalogue.load(), new DocumentInput(figures, tables, facts));
    }

    static CodeTables tables() {
        return new CodeTables(
                List.of(
                        region("990100", "示例县", "county"),
                        region("990101", "东山镇", "township"),
                        region("990102", "西河镇", "township"),
                        region("990103", "南坪乡", "township"),
                        region("990104", "北岭乡", "township"),
                        region("990105", "城关街道", "township")),
                List.of(
                        unit("U00", "县信访局"),
                        unit("U01", "县住建局"),
                        unit("U02", "县人社局"),
                        unit("U03", "县自然资源局"),
                        unit("U04", "3号重点工程指挥部")),
                List.of(new CodeTables.Post("P1", "县委书记", 1), new CodeTables.Post("P2", "县长", 2)),
                List.of(
                        category("01", "农村农业"),
                        category("02", "自然资源"),
                        category("03", "城乡建设"),
                        category("04", "劳动和社会保障"),
                        category("05", "卫生健康"),
                        category("06", "教育"),
                        category("07", "来访接待"),
                        category("19", "其他"),
                        new CodeTables.Category("A02", Optional.empty(), "国土资源", 1, "2018")),
                List.of(
                        new CodeTables.IssueGroup("G1", "优待抚恤", 2),
                        new CodeTables.IssueGroup("G2", "涉企", 1),
                        new CodeTables.IssueGroup("G3", "教师待遇", 3),
                        new CodeTables.IssueGroup("G4", "房地产", 4)),
                List.of(),
                List.of(new CodeTables.Campaign("C1", "深督导重化解促落实", START, Optional.empty())),
                List.of(),
                List.of());
    }

    private void add(Breakdown breakdown) {
        for (Measure measure : breakdown.measures()) {
            if (breakdown.isMonthly()) {
                for (Period month : months(measure)) {
                    put(
                            measure,
                            new TreeMap<>(Map.of("month", month.label())),
                            Role.CURRENT,
                            month,
                            size(measure, Role.CURRENT));
                }
            } else {
                for (Role role : roles(breakdown)) {
                    members(measure, breakdown.by(), new TreeMap<>(), role, whole(measure, role));
                }
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

    private static List<Role> roles(Breakdown breakdown) {
        if (breakdown.subject() != Subject.EVALUATION) {
            return Role.ofTables();
        }
        return breakdown.isOfPlaces() ? List.of(Role.LAST_12_MONTHS) : List.of(Role.values());
    }

    /** Splits a count over the members of the first dimension, and each part over those of the next. */
    private void members(Measure measure, List<Dimension> by, TreeMap<String, String> codes, Role role, long count) {
        if (by.isEmpty()) {
            put(measure, new TreeMap<>(codes), role, periods.role(role), count);
            return;
        }
        Dimension dimension = by.get(0);
        List<String> members = codes(measure, dimension);
        long left = count;
        for (int i = 0; i < members.size(); i++) {
            boolean last = i == members.size() - 1;
            long part = last && !dimension.overlaps() ? left : random.nextLong(2 * left / (members.size() - i) + 1);
            left -= last ? left : part;
            codes.put(dimension.code(), members.get(i));
            members(measure, by.subList(1, by.size()), codes, role, part);
            codes.remove(dimension.code());
        }
    }

    private List<String> codes(Measure measure, Dimension dimension) {
        if (measure.name().startsWith("upward") && dimension == Dimension.REGISTERING_LEVEL) {
            return List.of("country", "province");
        }
        return dimension.hasVocabulary() ? dimension.words() : codes.get(dimension);
    }

    private long whole(Measure measure, Role role) {
        Figure whole = figures.get(FigureKey.whole(measure.name(), role));
        boolean counted = whole != null && whole.denominator().isEmpty();
        return counted ? whole.value().orElseThrow().longValueExact() : size(measure, role);
    }

    private long size(Measure measure, Role role) {
        double months = role == Role.YTD || role == Role.YTD_LAST_YEAR ? 6 : 1;
        double share = SHARES.entrySet().stream()
                .filter(entry -> measure.name().startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(0.3);
        return Math.round(scale * months * share * (0.85 + 0.3 * random.nextDouble()));
    }

    private void put(Measure measure, TreeMap<String, String> codes, Role role, Period period, long count) {
        FigureKey key = new FigureKey(measure.name(), codes, role);
        switch (measure.kind()) {
            case FLOW, STOCK -> put(key, period, Optional.of(BigDecimal.valueOf(count)), null, null);
            case RATIO -> {
                long part = count - random.nextLong(count / 8 + 1);
                put(key, period, count == 0 ? Optional.empty() : Optional.of(fraction(part, count)), part, count);
            }
            case DISTRIBUTION -> {
                boolean share = measure.unit().equals("%");
                BigDecimal value =
                        share ? fraction(80 + random.nextInt(19), 100) : BigDecimal.valueOf(10 + random.nextInt(60));
                put(key, period, count == 0 ? Optional.empty() : Optional.of(value), null, count);
            }
        }
    }

    private void put(FigureKey key, Period period, Optional<BigDecimal> value, Long numerator, Long denominator) {
        boolean provisional = key.metric().equals("first_time_resolution_rate") && key.role() == Role.CURRENT;
        Status status = value.isEmpty() ? Status.NOT_COMPUTABLE : provisional ? Status.PROVISIONAL : Status.OK;
        String id = String.format("%08x", key.hashCode());
        figures.put(
                key,
                new Figure(
                        id,
                        key,
                        period.start(),
                        period.end(),
                        value,
                        Optional.ofNullable(numerator),
                        Optional.ofNullable(denominator),
                        status));
    }

    /** Makes the totals what they are made of. */
    private void reconcile() {
        for (Figure figure : List.copyOf(figures.values())) {
            FigureKey key = figure.key();
            if (key.metric().equals("items")
                    && !key.dimensions().containsKey("form")
                    && !key.dimensions().containsKey("purpose")
                    && figures.containsKey(new FigureKey("letters", key.dimensions(), key.role()))) {
                set(key, count("letters", key) + count("online", key) + count("visit_batches", key));
            } else if (key.metric().equals("closing_stock") && !key.dimensions().containsKey("month")) {
                set(
                        key,
                        count("opening_stock", key)
                                + count("registered", key)
                                + count("reopened", key)
                                - count("closed", key)
                                - count("withdrawn", key)
                                - count("merged", key));
            }
        }
        for (Role role : Role.ofTables()) {
            set(FigureKey.of("items", role, "form", "letter"), count("letters", FigureKey.whole("", role)));
            set(FigureKey.of("items", role, "form", "online"), count("online", FigureKey.whole("", role)));
            set(FigureKey.of("items", role, "form", "visit"), count("visit_batches", FigureKey.whole("", role)));
            set(FigureKey.of("items", role, "form", "phone"), 0);
        }
    }

    private long count(String metric, FigureKey like) {
        return figures.get(new FigureKey(metric, like.dimensions(), like.role()))
                .value()
                .orElseThrow()
                .longValueExact();
    }

    private void set(FigureKey key, long count) {
        Figure figure = figures.get(key);
        figures.put(
                key,
                new Figure(
                        figure.id(),
                        key,
                        figure.start(),
                        figure.end(),
                        Optional.of(BigDecimal.valueOf(count)),
                        Optional.empty(),
                        Optional.empty(),
                        Status.OK));
    }

    private static BigDecimal fraction(long part, long of) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(of), 6, RoundingMode.HALF_UP);
    }

    private static CodeTables.Region region(String code, String name, String level) {
        return new CodeTables.Region(code, Optional.empty(), name, level, START, Optional.empty());
    }

    private static CodeTables.Unit unit(String code, String name) {
        return new CodeTables.Unit(code, name, "990100", "responsible_unit", START, Optional.empty());
    }

    private static CodeTables.Category category(String code, String name) {
        return new CodeTables.Category(code, Optional.empty(), name, 1, "2020");
    }
}
