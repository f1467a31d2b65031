package huibao.desk;

import huibao.adhoc.AskedQuestion;
import huibao.adhoc.Interpreter;
import huibao.adhoc.MemberCodes;
import huibao.adhoc.QuestionRefusedException;
import huibao.calendar.ShanghaiTime;
import huibao.lake.Lake;
import huibao.lake.run.CodeTables;
import huibao.lake.run.LakeRun;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import huibao.metric.Question;
import huibao.pipeline.OfficeDays;
import huibao.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a question can still be made of: each measure and dimension, and why those the others exclude are out. */
public final class QuestionBuilder {
    private final Catalogue catalogue;
    private final Desk desk;
    private final String region;
    private final CodeTables codes;
    private final Instant knownAt;

    private QuestionBuilder(Desk desk, String region, CodeTables codes, Instant knownAt) {
        this.catalogue = desk.catalogue();
        this.desk = desk;
        this.region = region;
        this.codes = codes;
        this.knownAt = knownAt;
    }

    /** Empty while the lake has nothing to ask. */
    public static Optional<QuestionBuilder> of(Desk desk, String region) {
        Lake lake = desk.lake();
        Optional<LakeRun> run = lake.newest();
        return run.map(one -> new QuestionBuilder(
                desk, region, lake.readCodes(one), one.manifest().snapshotAt()));
    }

    /** Something that can be chosen. @param excluded why it cannot be */
    public record QuestionChoice(
            String code, String label, String unit, String hint, Picked picked, Optional<Problem> excluded) {
        /** Whether it is in the question. */
        public enum Picked {
            YES,
            NO
        }

        public boolean isPicked() {
            return picked == Picked.YES;
        }
    }

    public List<QuestionChoice> measures(AskedQuestion asked) {
        List<Measure> chosen = chosen(asked);
        List<Problem> known = refusals(chosen, by(asked), where(asked));
        return catalogue.all().stream()
                .map(measure -> {
                    List<Measure> with = new ArrayList<>(chosen);
                    with.add(measure);
                    return new QuestionChoice(
                            measure.name(),
                            measure.label(),
                            measure.unit(),
                            measure.definition(),
                            picked(measure, chosen),
                            added(known, refusals(with, by(asked), where(asked)), picked(measure, chosen)));
                })
                .toList();
    }

    public List<QuestionChoice> dimensions(AskedQuestion asked) {
        List<Measure> chosen = chosen(asked);
        List<Dimension> by = by(asked);
        List<Problem> known = refusals(chosen, by, where(asked));
        return all().stream()
                .map(dimension -> {
                    List<Dimension> with = new ArrayList<>(by);
                    with.add(dimension);
                    return new QuestionChoice(
                            dimension.code(),
                            dimension.label(),
                            "",
                            "",
                            picked(dimension, by),
                            added(known, refusals(chosen, with, where(asked)), picked(dimension, by)));
                })
                .toList();
    }

    /** Of one dimension, by which a question can be narrowed. */
    public List<QuestionChoice> members(Dimension dimension, AskedQuestion asked) {
        MemberCodes members = new MemberCodes(catalogue, codes, region, ShanghaiTime.dateOf(knownAt));
        List<String> chosen = asked.where().getOrDefault(dimension.code(), List.of());
        return members.codes(dimension).stream()
                .map(code -> new QuestionChoice(
                        code,
                        members.names().of(dimension.code(), code),
                        "",
                        "",
                        picked(code, chosen),
                        Optional.empty()))
                .toList();
    }

    /** Time has a list of its own, and of work groups and days there is none. */
    private static final Set<Dimension> NOT_OFFERED =
            EnumSet.of(Dimension.MONTH, Dimension.WORK_GROUP, Dimension.ACTIVITY_DAY);

    public static List<Dimension> all() {
        return Arrays.stream(Dimension.values())
                .filter(one -> one.isBreakdown() && !NOT_OFFERED.contains(one))
                .toList();
    }

    public static Optional<Dimension> dimension(String code) {
        return all().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Every reason not to answer it; empty if it would be. */
    public List<Problem> refusals(AskedQuestion asked) {
        try {
            var calendar = OfficeDays.of(desk.settings()).calendar();
            AskedQuestion dated = asked.on(ShanghaiTime.dateOf(knownAt), calendar);
            new Interpreter(catalogue, codes, calendar).understand(dated, region, knownAt);
            return List.of();
        } catch (QuestionRefusedException e) {
            return e.problems();
        }
    }

    private static QuestionChoice.Picked picked(Object one, List<?> chosen) {
        return chosen.contains(one) ? QuestionChoice.Picked.YES : QuestionChoice.Picked.NO;
    }

    private static Optional<Problem> added(List<Problem> known, List<Problem> with, QuestionChoice.Picked picked) {
        return picked == QuestionChoice.Picked.YES
                ? Optional.empty()
                : with.stream().filter(one -> !known.contains(one)).findFirst();
    }

    private List<Problem> refusals(List<Measure> measures, List<Dimension> by, Map<Dimension, Set<String>> where) {
        if (measures.isEmpty()) {
            return List.of();
        }
        String level = codes.regions().stream()
                .filter(one -> one.code().equals(region))
                .map(CodeTables.Region::level)
                .findFirst()
                .orElse("township");
        return new Question(measures, by.stream().distinct().toList(), where, false, level).refusals();
    }

    private List<Measure> chosen(AskedQuestion asked) {
        return asked.measures().stream()
                .flatMap(name -> catalogue.find(name).stream())
                .toList();
    }

    private static List<Dimension> by(AskedQuestion asked) {
        return asked.by().stream().flatMap(code -> dimension(code).stream()).toList();
    }

    private static Map<Dimension, Set<String>> where(AskedQuestion asked) {
        Map<Dimension, Set<String>> where = new EnumMap<>(Dimension.class);
        asked.where()
                .forEach((code, values) -> dimension(code).ifPresent(one -> where.put(one, new HashSet<>(values))));
        return where;
    }
}
