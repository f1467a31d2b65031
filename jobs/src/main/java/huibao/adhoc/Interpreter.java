package huibao.adhoc;

import huibao.calendar.OfficeCalendar;
import huibao.calendar.PeriodKind;
import huibao.calendar.PeriodLabels;
import huibao.calendar.ShanghaiTime;
import huibao.fold.Windows.AskedPeriod;
import huibao.lake.run.CodeTables;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import huibao.metric.Question;
import huibao.metric.Subject;
import huibao.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes sense of a question, or refuses it with every reason at once. */
public final class Interpreter {
    /** More would give tables too thin to be shown, and too many margins to be watched. */
    private static final int MOST_DIMENSIONS = 4;

    /** Of the rows of a table of work no two are counted as one: it stands and falls as a whole. */
    private static final List<Dimension> SINGLE = List.of(Dimension.STATE, Dimension.MATTER_STATE);

    private final Catalogue catalogue;
    private final CodeTables codes;
    private final OfficeCalendar calendar;

    public Interpreter(Catalogue catalogue, CodeTables codes, OfficeCalendar calendar) {
        this.catalogue = catalogue;
        this.codes = codes;
        this.calendar = calendar;
    }

    /**
     * @throws QuestionRefusedException naming every unknown word with the nearest known ones, and every rule of the
     *     catalogue it breaks
     */
    public Understood understand(AskedQuestion asked, String region, Instant cutoff) {
        List<Problem> reasons = new ArrayList<>();
        MemberCodes members = new MemberCodes(catalogue, codes, region, ShanghaiTime.dateOf(cutoff));
        AskedWords words = new AskedWords(catalogue, members, reasons);
        List<Measure> measures = words.measures(asked.measures());
        Map<Dimension, List<String>> where = words.where(asked.where(), measures);
        List<Dimension> by = words.dimensions(asked.by(), measures, where);
        SINGLE.stream()
                .filter(one -> where.getOrDefault(one, List.of()).size() > 1 && !by.contains(one))
                .forEach(by::add);
        words.campaign(asked.campaign(), codes);
        words.columns(asked.columns(), measures, by);
        AskedPeriods periods = new AskedPeriods(calendar, cutoff, reasons);
        List<Base> compare = words.compare(asked.compare(), periods);
        List<PeriodKind> grains = words.grains(asked.by());
        if (grains.size() > 1) {
            reasons.add(Problem.of(
                    "ask.grains-many", grains.stream().map(PeriodKind::code).toList()));
        }
        List<AskedPeriod> asks = periods.of(asked, grains.stream().findFirst(), compare);
        refuse(reasons);
        Understood understood = new Understood(
                asked,
                region,
                measures,
                by,
                periods.series(),
                where,
                asks,
                periods.cut(),
                periods.besideOwn(),
                periods.notBegun(),
                compare,
                cutoff,
                periods.asOf(),
                periods.isToDate());
        check(understood, reasons);
        refuse(reasons);
        return understood;
    }

    private void check(Understood understood, List<Problem> reasons) {
        if (understood.dimensions().size() > MOST_DIMENSIONS) {
            reasons.add(
                    Problem.of("ask.dimensions-many", understood.dimensions().size(), MOST_DIMENSIONS));
        }
        List<Dimension> by = new ArrayList<>(understood.by());
        understood.series().ifPresent(kind -> by.add(Dimension.MONTH));
        reasons.addAll(new Question(
                        understood.measures(),
                        by,
                        sets(understood.where()),
                        Ranking.of(understood.asked()).isPresent(),
                        ownLevel(understood.region()))
                .refusals());
        refuseShortPeriodsOfEvaluations(understood, reasons);
        checkRanking(understood.asked(), reasons);
    }

    private static void checkRanking(AskedQuestion asked, List<Problem> reasons) {
        if (asked.top().isPresent() && asked.bottom().isPresent()) {
            reasons.add(Problem.of("ask.both-ends"));
        }
        asked.top().filter(rows -> rows < 1).ifPresent(rows -> reasons.add(Problem.of("ask.top-few", rows)));
        asked.bottom().filter(rows -> rows < 1).ifPresent(rows -> reasons.add(Problem.of("ask.bottom-few", rows)));
    }

    private static void refuseShortPeriodsOfEvaluations(Understood understood, List<Problem> reasons) {
        Set<Dimension> dimensions = understood.dimensions();
        boolean ofPlaces = dimensions.contains(Dimension.UNIT) || dimensions.contains(Dimension.REGION);
        boolean evaluations =
                understood.measures().stream().anyMatch(measure -> measure.subject() == Subject.EVALUATION);
        if (evaluations && ofPlaces) {
            understood.periods().stream()
                    .map(AskedPeriod::period)
                    .filter(period -> !period.start().equals(period.end().minusMonths(12)))
                    .forEach(period -> reasons.add(Problem.of(
                            "ask.evaluations-short",
                            period.start(),
                            period.lastDay(),
                            period.end().minusMonths(12) + PeriodLabels.TO + period.lastDay())));
        }
    }

    private static Map<Dimension, Set<String>> sets(Map<Dimension, List<String>> where) {
        Map<Dimension, Set<String>> sets = new EnumMap<>(Dimension.class);
        where.forEach((dimension, values) -> sets.put(dimension, Set.copyOf(values)));
        return sets;
    }

    private String ownLevel(String region) {
        Optional<String> level = codes.regions().stream()
                .filter(one -> one.code().equals(region))
                .map(CodeTables.Region::level)
                .findFirst();
        return level.orElse("township");
    }

    private static void refuse(List<Problem> reasons) {
        if (!reasons.isEmpty()) {
            throw new QuestionRefusedException(reasons.stream().distinct().toList());
        }
    }
}
