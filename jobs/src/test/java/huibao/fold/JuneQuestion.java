package huibao.fold;

import huibao.calendar.EditionPeriods;
import huibao.calendar.OfficeCalendar;
import huibao.calendar.PeriodKind;
import huibao.calendar.ShanghaiTime;
import huibao.lake.run.CodeTables;
import huibao.metric.Subject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Everything asked of June 2021 in a county of one township; units by number: its petition office, a responsible unit, a
 * petition office elsewhere, another responsible unit.
 *
 * @param cutoff local to Shanghai
 * @param tiers of the items on a campaign's list
 */
record JuneQuestion(String cutoff, Map<Long, Integer> tiers, LedgerScope ledger) {
    static final int TOWNSHIP = 1;
    static final int ELSEWHERE = 2;

    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    JuneQuestion(String cutoff) {
        this(cutoff, Map.of(), LedgerScope.NONE);
    }

    FoldQuestion of(List<List<PetitionItem>> items) {
        OfficeCalendar civil = OfficeCalendar.civil();
        EditionPeriods periods = EditionPeriods.of(
                civil,
                civil.period(PeriodKind.MONTH, "2021-06"),
                LocalDateTime.parse(cutoff).atZone(ShanghaiTime.ZONE).toInstant());
        Windows windows = Windows.of(periods, List.of());
        Reference reference = new Reference(county(), "990100", LocalDate.of(2021, 6, 30));
        long micros = ItemBuilder.micros(cutoff);
        Linking linking = new Linking(micros, false, reference, windows, -1);
        Map<Long, Links.Link> byItem = new TreeMap<>();
        List<VisitParts> parts = new ArrayList<>();
        items.forEach(item -> {
            linking.link(item).ifPresent(link -> byItem.put(link.itemId(), link));
            linking.visitPart(item).ifPresent(part -> parts.add(VisitParts.of(List.of(part))));
        });
        Links links = new Links();
        byItem.values().forEach(links::add);
        return new FoldQuestion(
                windows,
                micros,
                false,
                reference,
                Visits.of(List.of(VisitParts.ofSeveralItems(parts))),
                Matters.of(List.of(links)),
                tiers,
                ledger,
                new AskedWindows(Arrays.stream(Subject.values())
                        .collect(Collectors.toMap(subject -> subject, subject -> (1L << windows.count()) - 1))));
    }

    private static CodeTables county() {
        return new CodeTables(
                List.of(
                        region("990100", Optional.empty(), "示例县", "county"),
                        region("990101", Optional.of("990100"), "示例镇", "township"),
                        region("990200", Optional.empty(), "邻县", "county")),
                List.of(
                        unit("1", "信访局", "990100", "petition_office"),
                        unit("2", "住建局", "990100", "responsible_unit"),
                        unit("3", "邻县信访局", "990200", "petition_office"),
                        unit("4", "人社局", "990100", "responsible_unit")),
                List.of(new CodeTables.Post("P1", "县长", 1), new CodeTables.Post("P2", "副县长", 2)),
                List.of(
                        new CodeTables.Category("01", Optional.empty(), "农村农业", 1, "2020"),
                        new CodeTables.Category("0101", Optional.of("01"), "土地", 2, "2020"),
                        new CodeTables.Category("010101", Optional.of("0101"), "征地", 3, "2020")),
                List.of(new CodeTables.IssueGroup("land", "征地", 1)),
                List.of(new CodeTables.IssueGroupCategory("land", "0101", ALWAYS, Optional.empty())),
                List.of(),
                List.of(),
                List.of());
    }

    private static CodeTables.Region region(String code, Optional<String> parent, String name, String level) {
        return new CodeTables.Region(code, parent, name, level, ALWAYS, Optional.empty());
    }

    private static CodeTables.Unit unit(String code, String name, String region, String kind) {
        return new CodeTables.Unit(code, name, region, kind, ALWAYS, Optional.empty());
    }
}
