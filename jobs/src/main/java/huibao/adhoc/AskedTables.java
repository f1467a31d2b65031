package huibao.adhoc;

import huibao.calendar.Period;
import huibao.calendar.PeriodKind;
import huibao.calendar.Role;
import huibao.disclosure.Disclosure;
import huibao.figure.AskedTable;
import huibao.figure.Figure;
import huibao.figure.Figures;
import huibao.fold.Column;
import huibao.fold.Windows;
import huibao.fold.Windows.AskedPeriod;
import huibao.metric.Breakdown;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import huibao.metric.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has to be counted for an answer: its own table, the total of it, and beside these whatever disclosure control must
 * know to judge it, namely the margins of the table and what was shown before in a way that touches it.
 */
public final class AskedTables {
    /** Periods one pass over the items can tell apart, less some for those of the question. */
    private static final int WINDOWS = 64;

    private final Understood question;
    private final Catalogue catalogue;
    private final Set<String> shown = new LinkedHashSet<>();

    /**
     * Tables counted in one pass.
     *
     * @param own the first so many are the answer's, with measures beside it that it is judged by
     */
    public record Pass(Windows windows, List<AskedTable> tables, int own) {
        public Pass {
            tables = List.copyOf(tables);
        }
    }

    /** What is to be shown, and what it is judged by. */
    public record Split(Figures answer, Figures beside) {}

    public AskedTables(Understood question, Catalogue catalogue) {
        this.question = question;
        this.catalogue = catalogue;
        question.measures().forEach(measure -> shown.add(measure.name()));
    }

    /** @param earlier figures that were shown before, of any output of the region */
    public List<Pass> passes(List<Figure> earlier) {
        Map<Set<Dimension>, Set<Measure>> beside = margins();
        Set<Neighbours.Days> asked = new LinkedHashSet<>();
        question.periods()
                .forEach(one -> asked.add(
                        new Neighbours.Days(one.period().start(), one.period().end())));
        Set<Neighbours.Days> more = new LinkedHashSet<>();
        new Neighbours(Family.of(question.measures(), catalogue), earlier)
                .of(question.dimensions(), asked)
                .forEach((layout, days) -> {
                    beside.computeIfAbsent(layout.by(), none -> new LinkedHashSet<>())
                            .add(layout.measure());
                    more.addAll(days);
                });
        more.removeAll(asked);
        return passes(beside, List.copyOf(more));
    }

    private List<Pass> passes(Map<Set<Dimension>, Set<Measure>> beside, List<Neighbours.Days> more) {
        List<Pass> passes = new ArrayList<>();
        int room = WINDOWS - question.periods().size();
        for (int from = 0; from == 0 || from < more.size(); from += room) {
            boolean isFirst = from == 0;
            List<AskedPeriod> periods = new ArrayList<>(isFirst ? question.periods() : List.of());
            more.subList(from, Math.min(more.size(), from + room)).forEach(days -> periods.add(span(days)));
            Windows windows = Windows.of(periods);
            List<Column> columns = windows.roles();
            List<AskedTable> tables = new ArrayList<>();
            if (isFirst) {
                own().forEach(one -> tables.add(new AskedTable(
                        one, columns.subList(0, question.periods().size()))));
            }
            int own = tables.size();
            beside.forEach((by, measures) -> bySubject(measures)
                    .forEach(of -> tables.add(new AskedTable(new Breakdown(of, List.copyOf(by)), columns))));
            passes.add(new Pass(windows, tables, own));
        }
        return passes;
    }

    private static AskedPeriod span(Neighbours.Days days) {
        String label = days.start() + ".." + days.end().minusDays(1);
        Period period = new Period(PeriodKind.SPAN, label, days.start(), days.end());
        return new AskedPeriod(Role.CURRENT, Map.of(PeriodKind.SPAN.code(), label), period, period);
    }

    /** The table asked for and, where it breaks something down, the total as a row of its own. */
    private List<Breakdown> own() {
        List<Breakdown> own = new ArrayList<>();
        List<Measure> asked = withCompanions().stream()
                .filter(measure -> question.dimensions().stream().allMatch(one -> isOf(measure, one)))
                .toList();
        for (List<Measure> measures : bySubject(asked)) {
            own.add(new Breakdown(measures, question.by(), question.where()));
            List<Measure> totalled = measures.stream().filter(this::hasTotal).toList();
            if (!question.by().isEmpty() && !totalled.isEmpty()) {
                own.add(new Breakdown(totalled, List.of(), question.where()));
            }
        }
        return own;
    }

    /** Rows of states have none: it is the base of their rate. */
    private boolean hasTotal(Measure measure) {
        return measure.always().filter(question.by()::contains).isEmpty();
    }

    private List<Measure> withCompanions() {
        Set<Measure> all = new LinkedHashSet<>(question.measures());
        question.measures().stream()
                .flatMap(measure -> Disclosure.companions(measure.name()).stream())
                .flatMap(name -> catalogue.find(name).stream())
                .filter(measure -> measure.dimensions().containsAll(withoutAlways()))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private Set<Dimension> withoutAlways() {
        Set<Dimension> dimensions = new TreeSet<>(question.dimensions());
        question.measures().forEach(measure -> measure.always().ifPresent(dimensions::remove));
        return dimensions;
    }

    /** Every way to leave out some dimensions, and the unfiltered table itself: a filter shows part of it. */
    private Map<Set<Dimension>, Set<Measure>> margins() {
        List<Dimension> dimensions = List.copyOf(question.dimensions());
        Map<Set<Dimension>, Set<Measure>> margins = new LinkedHashMap<>();
        for (int bits = 0; bits < 1 << dimensions.size(); bits++) {
            Set<Dimension> some = new TreeSet<>();
            for (int i = 0; i < dimensions.size(); i++) {
                if ((bits >>> i & 1) != 0) {
                    some.add(dimensions.get(i));
                }
            }
            Set<Measure> measures = new LinkedHashSet<>();
            withCompanions().stream()
                    .filter(measure -> measure.always()
                            .filter(always -> !some.contains(always))
                            .isEmpty())
                    .filter(measure -> some.stream().allMatch(one -> isOf(measure, one)))
                    .forEach(measures::add);
            if (!measures.isEmpty()) {
                margins.put(some, measures);
            }
        }
        return margins;
    }

    private static boolean isOf(Measure measure, Dimension dimension) {
        return measure.dimensions().contains(dimension)
                || measure.always().filter(dimension::equals).isPresent();
    }

    private static List<List<Measure>> bySubject(Collection<Measure> measures) {
        Map<Subject, List<Measure>> bySubject = new LinkedHashMap<>();
        measures.forEach(measure -> bySubject
                .computeIfAbsent(measure.subject(), none -> new ArrayList<>())
                .add(measure));
        return List.copyOf(bySubject.values());
    }

    /** @param counted figures of each pass's tables */
    public Split split(List<Pass> passes, List<List<List<Figure>>> counted) {
        Map<Object, Figure> answer = new LinkedHashMap<>();
        Map<Object, Figure> beside = new LinkedHashMap<>();
        for (int pass = 0; pass < passes.size(); pass++) {
            for (int table = 0; table < counted.get(pass).size(); table++) {
                boolean isOwn = table < passes.get(pass).own();
                for (Figure figure : counted.get(pass).get(table)) {
                    if (isOwn && shown.contains(figure.metric())) {
                        answer.put(figure.key(), figure);
                    } else if (isOwn || isOccupied(figure)) {
                        beside.putIfAbsent(figure.key(), figure);
                    }
                }
            }
        }
        beside.keySet().removeAll(answer.keySet());
        return new Split(new Figures(answer.values()), new Figures(beside.values()));
    }

    private static boolean isOccupied(Figure figure) {
        return figure.value().filter(value -> value.signum() != 0).isPresent()
                || figure.denominator().filter(count -> count > 0).isPresent();
    }
}
