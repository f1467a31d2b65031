package huibao.adhoc;

import huibao.disclosure.Disclosure;
import huibao.figure.AskedTable;
import huibao.figure.Figures;
import huibao.fold.PeriodColumn;
import huibao.fold.Windows;
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

/**
 * What has to be counted for an answer: its own table, the total of it, and the measures without which a figure of it cannot
 * be disclosed.
 */
public final class AskedTables {
    private final Understood question;
    private final Catalogue catalogue;

    public AskedTables(Understood question, Catalogue catalogue) {
        this.question = question;
        this.catalogue = catalogue;
    }

    /** The periods as windows of one pass over the items. */
    public Windows windows() {
        return Windows.of(question.periods());
    }

    /** The table asked for and, where it breaks something down, the total as a row of its own. */
    public List<AskedTable> tables() {
        List<PeriodColumn> columns = windows().roles();
        List<AskedTable> tables = new ArrayList<>();
        List<Measure> asked = withCompanions().stream()
                .filter(measure -> question.dimensions().stream().allMatch(one -> isOf(measure, one)))
                .toList();
        for (List<Measure> measures : bySubject(asked)) {
            tables.add(new AskedTable(new Breakdown(measures, question.by(), question.where()), columns));
            List<Measure> totalled = measures.stream().filter(this::hasTotal).toList();
            if (!question.by().isEmpty() && !totalled.isEmpty()) {
                tables.add(new AskedTable(new Breakdown(totalled, List.of(), question.where()), columns));
            }
        }
        return tables;
    }

    /** The figures of the measures asked for. */
    public Figures shown(Figures disclosed) {
        Set<String> asked = new LinkedHashSet<>();
        question.measures().forEach(measure -> asked.add(measure.name()));
        return new Figures(disclosed.all().stream()
                .filter(figure -> asked.contains(figure.metric()))
                .toList());
    }

    /** Rows of states have none: it is the base of their rate. */
    private boolean hasTotal(Measure measure) {
        return measure.always().filter(question.by()::contains).isEmpty();
    }

    private List<Measure> withCompanions() {
        Set<Measure> all = new LinkedHashSet<>(question.measures());
        question.measures().forEach(measure -> all.addAll(Disclosure.companions(measure, catalogue)));
        return List.copyOf(all);
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
}
