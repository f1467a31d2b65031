package huibao.adhoc;

import huibao.calendar.OfficeCalendar;
import huibao.calendar.PeriodKind;
import huibao.calendar.Role;
import huibao.calendar.ShanghaiTime;
import huibao.fold.Windows.AskedPeriod;
import huibao.lake.CodeTables;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import huibao.metric.Question;
import huibao.metric.Subject;
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
        List<String> reasons = new ArrayList<>();
        MemberCodes members = new MemberCodes(codes, region, ShanghaiTime.dateOf(cutoff));
        AskedWords words = new AskedWords(catalogue, members, reasons);
        List<Measure> measures = words.measures(asked.measures());
        Map<Dimension, List<String>> where = words.where(asked.where(), measures);
        List<Dimension> by = words.dimensions(asked.by(), measures, where);
        SINGLE.stream()
                .filter(one -> where.getOrDefault(one, List.of()).size() > 1 && !by.contains(one))
                .forEach(by::add);
        List<Role> compare = words.compare(asked.compare());
        words.campaign(asked.campaign(), codes);
        AskedPeriods periods = new AskedPeriods(calendar, cutoff, reasons);
        List<PeriodKind> grains = words.grains(asked.by());
        if (grains.size() > 1) {
            reasons.add("Too many grains of time: " + grains + ". Expected one");
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
                compare,
                cutoff,
                periods.asOf(),
                periods.isToDate());
        check(understood, reasons);
        refuse(reasons);
        return understood;
    }

    private void check(Understood understood, List<String> reasons) {
        if (understood.dimensions().size() > MOST_DIMENSIONS) {
            reasons.add("Too many dimensions: " + understood.dimensions().size()
                    + ", filters included. Expected at most " + MOST_DIMENSIONS + "; ask for fewer");
        }
        List<Dimension> by = new ArrayList<>(understood.by());
        understood.series().ifPresent(kind -> by.add(Dimension.MONTH));
        reasons.addAll(new Question(
                        understood.measures(),
                        by,
                        sets(understood.where()),
                        understood.asked().top().isPresent(),
                        ownLevel(understood.region()))
                .refusals());
        refuseShortPeriodsOfEvaluations(understood, reasons);
        understood
                .asked()
                .top()
                .filter(top -> top < 1)
                .ifPresent(top -> reasons.add("Invalid --top: " + top + ". Expected 1 or more"));
    }

    private static void refuseShortPeriodsOfEvaluations(Understood understood, List<String> reasons) {
        Set<Dimension> dimensions = understood.dimensions();
        boolean ofPlaces = dimensions.contains(Dimension.UNIT) || dimensions.contains(Dimension.REGION);
        boolean evaluations =
                understood.measures().stream().anyMatch(measure -> measure.subject() == Subject.EVALUATION);
        if (evaluations && ofPlaces) {
            understood.periods().stream()
                    .map(AskedPeriod::period)
                    .filter(period -> !period.start().equals(period.end().minusMonths(12)))
                    .forEach(period -> reasons.add("Cannot count evaluations of single units or places from "
                            + period.start() + " to " + period.lastDay()
                            + ": so few could point at people. Expected 12 months, such as --period "
                            + period.end().minusMonths(12) + ".." + period.lastDay() + " --period-kind span"));
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

    private static void refuse(List<String> reasons) {
        if (!reasons.isEmpty()) {
            throw new QuestionRefusedException(reasons.stream().distinct().toList());
        }
    }
}
