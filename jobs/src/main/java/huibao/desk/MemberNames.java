package huibao.desk;

import huibao.calendar.ShanghaiTime;
import huibao.edition.Edition;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.lake.Lake;
import huibao.lake.LakeRun;
import huibao.metric.Dimension;
import huibao.narrative.Names;
import huibao.pipeline.OfficeLake;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What the members of breakdowns are called, by the code tables of the newest run. */
public final class MemberNames {
    private final Desk desk;
    private final Map<String, Optional<Names>> known = new ConcurrentHashMap<>();

    public MemberNames(Desk desk) {
        this.desk = desk;
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

    private static String name(Optional<Names> names, String dimension, String code) {
        return dimension.equals(Dimension.MONTH.code())
                ? code
                : names.map(one -> one.of(dimension, code)).orElse(code);
    }

    private static String label(String dimension) {
        return java.util.Arrays.stream(Dimension.values())
                .filter(one -> one.code().equals(dimension))
                .findFirst()
                .map(Dimension::label)
                .orElse(dimension);
    }

    private Optional<Names> names(Edition edition) {
        Lake lake = OfficeLake.of(desk.settings());
        Optional<LakeRun> run = lake.newest();
        String region = edition.key().region();
        String day = ShanghaiTime.dateOf(edition.manifest().cutoff()).toString();
        String place = run.map(LakeRun::id).orElse("") + " " + region + " " + day;
        return known.computeIfAbsent(place, key -> run.map(lake::readCodes)
                .map(codes -> new Names(
                        codes, region, ShanghaiTime.dateOf(edition.manifest().cutoff()))));
    }
}
