package huibao.figure;

import huibao.calendar.EditionPeriods;
import huibao.calendar.OfficeCalendar;
import huibao.calendar.PeriodKind;
import huibao.calendar.ShanghaiTime;
import huibao.cell.CellTable;
import huibao.cell.Tally;
import huibao.fold.PlainFact;
import huibao.fold.Windows;
import huibao.metric.Breakdown;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The monthly figures of June 2021 of a county of two units, three groups of issues and two categories, by facts. */
final class CountedCounty implements Members {
    private static final Catalogue CATALOGUE = Catalogue.load();

    private final Windows windows;
    private final LocalDate cutoffDay;
    private final List<Breakdown> tables = new ArrayList<>();
    private final List<PlainFact> facts = new ArrayList<>();
    private MainSchemes schemes;

    private CountedCounty(String month, String cutoff) {
        OfficeCalendar civil = OfficeCalendar.civil();
        windows = Windows.of(
                EditionPeriods.of(
                        civil,
                        civil.period(PeriodKind.MONTH, month),
                        LocalDateTime.parse(cutoff).atZone(ShanghaiTime.ZONE).toInstant()),
                List.of());
        cutoffDay = LocalDateTime.parse(cutoff).toLocalDate();
        schemes = MainSchemes.of(new long[windows.count()][0]);
    }

    static CountedCounty in(String month, String cutoff) {
        return new CountedCounty(month, cutoff);
    }

    /** Number of the window of a role of the tables, by its place among them. */
    int window(int role) {
        return windows.roles().get(role).window();
    }

    CountedCounty asks(List<String> measures, Dimension... by) {
        return asks(measures, Map.of(), by);
    }

    CountedCounty asks(List<String> measures, Map<Dimension, List<String>> where, Dimension... by) {
        List<Measure> defined = measures.stream().map(CATALOGUE::measure).toList();
        tables.add(new Breakdown(defined, Arrays.asList(by), where));
        return this;
    }

    CountedCounty holds(PlainFact... more) {
        facts.addAll(Arrays.asList(more));
        return this;
    }

    /** @param registered items by scheme in a window; nothing is registered in the others */
    CountedCounty registered(Map<Integer, long[]> registered) {
        long[][] byWindow = new long[windows.count()][0];
        registered.forEach((window, counts) -> byWindow[window] = counts);
        schemes = MainSchemes.of(byWindow);
        return this;
    }

    /** The lines of {@code figures.csv} without ids and days: {@code measure dimensions role = value (n/d) status}. */
    List<String> figures() {
        return counted().all().stream().map(CountedCounty::line).toList();
    }

    Figures counted() {
        List<CellTable> layouts = tables.stream()
                .map(table -> CellTable.of(table, Windows.mask(windows.columns(table)), this::codes))
                .toList();
        Tally tally = new Tally(layouts, windows.count());
        facts.forEach(fact -> tally.accept(fact.fact()));
        RollUp rollUp = new RollUp(
                tables.stream()
                        .map(table -> new AskedTable(table, windows.columns(table)))
                        .toList(),
                layouts,
                tally.cells(),
                windows,
                this,
                cutoffDay,
                "990100",
                schemes,
                (measure, breakdown) -> new TreeMap<>());
        return new Figures(
                rollUp.figuresByTable().stream().flatMap(List::stream).toList());
    }

    List<Breakdown> tables() {
        return tables;
    }

    private static String line(Figure figure) {
        String fraction = figure.denominator()
                .map(base -> " (" + figure.numerator().map(String::valueOf).orElse("") + "/" + base + ")")
                .orElse("");
        return figure.metric() + " " + figure.key().dimensionText() + " "
                + figure.key().role().code() + " = "
                + figure.value().map(Object::toString).orElse("") + fraction + " "
                + figure.status().code();
    }

    @Override
    public List<String> codes(Dimension dimension) {
        Map<Dimension, List<String>> tables = Map.of(
                Dimension.UNIT, List.of("U1", "U2"),
                Dimension.ISSUE_GROUP, List.of("land", "wages", "housing"),
                Dimension.CATEGORY, List.of("0100", "0200"),
                Dimension.WORK_GROUP, List.of("G1", "G2"),
                Dimension.ACTIVITY_DAY, List.of("2021-06-03", "2021-06-10"));
        return tables.getOrDefault(dimension, dimension.words());
    }

    /** The second unit is closed: it has a row only where it has a number. */
    @Override
    public boolean isAlwaysPrinted(Dimension dimension, String code) {
        return !code.equals("U2");
    }
}
