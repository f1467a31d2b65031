package huibao.desk;

import huibao.calendar.ShanghaiTime;
import huibao.edition.Edition;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.lake.Lake;
import huibao.lake.run.CodeTables;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.narrative.Names;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the members of breakdowns are called, by the code tables of the newest run. */
public final class MemberNames {
    private final Catalogue catalogue;
    private final Clock clock;
    private final Supplier<Optional<Codes>> newest;
    private final Map<String, Names> known = new ConcurrentHashMap<>();

    /** @param jobs goes up when one has begun or ended */
    public MemberNames(Desk desk, LongSupplier jobs) {
        this.catalogue = desk.catalogue();
        this.clock = desk.clock();
        this.newest = new SinceLastJob<>(() -> codes(desk), jobs, desk.clock());
    }

    private record Codes(String run, CodeTables tables) {}

    private static Optional<Codes> codes(Desk desk) {
        Lake lake = desk.lake();
        return lake.newest().map(run -> new Codes(run.id(), lake.readCodes(run)));
    }

    /** What a region is called now; its code before the first extraction. */
    public String region(String code) {
        return newest.get().stream()
                .flatMap(codes -> codes.tables().regions().stream())
                .filter(one -> one.code().equals(code))
                .max(Comparator.comparing(CodeTables.Region::validFrom))
                .map(CodeTables.Region::name)
                .orElse(code);
    }

    /** Regions there are now, name by code, in the order of their codes; none before the first extraction. */
    public Map<String, String> regions() {
        LocalDate today = ShanghaiTime.dateOf(clock.instant());
        Map<String, String> regions = new TreeMap<>();
        newest.get().stream()
                .flatMap(codes -> codes.tables().regions().stream())
                .filter(one -> one.validTo().filter(end -> end.isBefore(today)).isEmpty())
                .sorted(Comparator.comparing(CodeTables.Region::validFrom))
                .forEach(one -> regions.put(one.code(), one.name()));
        return regions;
    }

    /** Campaigns, name by code, the latest first. */
    public Map<String, String> campaigns() {
        Map<String, String> campaigns = new LinkedHashMap<>();
        newest.get().stream()
                .flatMap(codes -> codes.tables().campaigns().stream())
                .sorted(Comparator.comparing(CodeTables.Campaign::startsOn).reversed())
                .forEach(one -> campaigns.put(one.code(), one.name()));
        return campaigns;
    }

    /** 属地：柳溪镇　形式：来访; empty for a figure of the whole region. */
    public String of(Edition edition, Figure figure) {
        return of(edition, figure.key());
    }

    public String of(Edition edition, FigureKey key) {
        Optional<Names> names = names(edition);
        return key.dimensions().entrySet().stream()
                .map(member -> label(member.getKey()) + "：" + name(names, member.getKey(), member.getValue()))
                .collect(Collectors.joining("　"));
    }

    /** Of one member, as it is called now. @param region whose units and places are meant */
    public String of(String region, String dimension, String code) {
        LocalDate today = ShanghaiTime.dateOf(clock.instant());
        return name(names(region, today), dimension, code);
    }

    private static String name(Optional<Names> names, String dimension, String code) {
        return dimension.equals(Dimension.MONTH.code())
                ? code
                : names.map(one -> one.of(dimension, code)).orElse(code);
    }

    private static String label(String dimension) {
        return Arrays.stream(Dimension.values())
                .filter(one -> one.code().equals(dimension))
                .findFirst()
                .map(Dimension::label)
                .orElse(dimension);
    }

    private Optional<Names> names(Edition edition) {
        return names(
                edition.key().region(), ShanghaiTime.dateOf(edition.manifest().cutoff()));
    }

    private Optional<Names> names(String region, LocalDate day) {
        return newest.get()
                .map(codes -> known.computeIfAbsent(
                        codes.run() + " " + region + " " + day,
                        key -> new Names(catalogue, codes.tables(), region, day)));
    }
}
