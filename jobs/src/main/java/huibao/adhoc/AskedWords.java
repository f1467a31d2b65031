package huibao.adhoc;

import huibao.calendar.PeriodKind;
import huibao.calendar.PeriodLabels;
import huibao.calendar.Role;
import huibao.lake.run.CodeTables;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import huibao.metric.Subject;
import huibao.problem.Nearest;
import huibao.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The words of a question, looked up; those nobody knows become reasons to refuse it, with what was perhaps meant. */
final class AskedWords {
    private static final Map<String, Role> COMPARISONS = Map.of(
            "previous", Role.PREVIOUS,
            "环比", Role.PREVIOUS,
            "上期", Role.PREVIOUS,
            "same_last_year", Role.SAME_LAST_YEAR,
            "同比", Role.SAME_LAST_YEAR,
            "上年同期", Role.SAME_LAST_YEAR,
            "去年同期", Role.SAME_LAST_YEAR);

    private final Catalogue catalogue;
    private final MemberCodes members;
    private final List<Problem> reasons;

    AskedWords(Catalogue catalogue, MemberCodes members, List<Problem> reasons) {
        this.catalogue = catalogue;
        this.members = members;
        this.reasons = reasons;
    }

    List<Measure> measures(List<String> names) {
        if (names.isEmpty()) {
            reasons.add(Problem.of("ask.no-measure"));
        }
        MeasureNames known = new MeasureNames(catalogue);
        List<Measure> found = new ArrayList<>();
        for (String name : names) {
            List<Measure> called = known.called(name);
            if (called.size() == 1 && !found.contains(called.get(0))) {
                found.add(called.get(0));
            } else if (called.size() != 1) {
                reasons.add(known.problem(name, called));
            }
        }
        return found;
    }

    /** Grains of time among the dimensions. */
    List<PeriodKind> grains(List<String> names) {
        return names.stream().flatMap(name -> grain(name).stream()).distinct().toList();
    }

    private static Optional<PeriodKind> grain(String name) {
        return PeriodLabels.kind(name).filter(kind -> kind != PeriodKind.SPAN);
    }

    /** In the order asked, and then what a measure is never told without, such as the state of a table of states. */
    List<Dimension> dimensions(List<String> names, List<Measure> measures, Map<Dimension, List<String>> where) {
        List<Dimension> found = new ArrayList<>();
        for (String name : names) {
            if (grain(name).isEmpty()) {
                dimension(name, measures).filter(one -> !found.contains(one)).ifPresent(found::add);
            }
        }
        measures.stream()
                .flatMap(measure -> measure.always().stream())
                .filter(always -> !found.contains(always) && !where.containsKey(always))
                .forEach(found::add);
        return found;
    }

    private Optional<Dimension> dimension(String name, List<Measure> measures) {
        Optional<Dimension> dimension = DimensionNames.called(name)
                .map(one -> one == Dimension.STATE || one == Dimension.MATTER_STATE ? state(measures) : one);
        if (dimension.isEmpty()) {
            reasons.add(Problem.of("ask.unknown-dimension", name, Nearest.of(name, DimensionNames.all())));
        }
        return dimension;
    }

    /** The dimension {@code state} means the state of the matter for upward visits, and of the work for all other measures. */
    private static Dimension state(List<Measure> measures) {
        boolean upward = measures.stream().allMatch(measure -> measure.subject() == Subject.UPWARD_VISIT);
        return upward && !measures.isEmpty() ? Dimension.MATTER_STATE : Dimension.STATE;
    }

    /** Codes by dimension, in the order of their numbers; a member may be called by its code or its name. */
    Map<Dimension, List<String>> where(Map<String, List<String>> asked, List<Measure> measures) {
        Map<Dimension, List<String>> where = new EnumMap<>(Dimension.class);
        asked.forEach((name, values) -> {
            if (grain(name).isPresent()) {
                reasons.add(Problem.of("ask.filter-time", name));
                return;
            }
            dimension(name, measures)
                    .flatMap(dimension -> level(dimension, values))
                    .ifPresent(dimension -> where.put(dimension, codes(dimension, values)));
        });
        return where;
    }

    /** A category says by itself of which level it is. */
    private Optional<Dimension> level(Dimension dimension, List<String> values) {
        if (dimension != Dimension.CATEGORY) {
            return Optional.of(dimension);
        }
        List<Dimension> levels = DimensionNames.CATEGORIES.stream()
                .filter(level -> values.stream()
                        .anyMatch(value -> !value.strip().equals(Dimension.UNKNOWN)
                                && !members.called(level, value).isEmpty()))
                .toList();
        if (levels.size() < 2) {
            return Optional.of(levels.isEmpty() ? dimension : levels.get(0));
        }
        boolean isOneName = values.size() == 1;
        List<String> candidates = levels.stream()
                .flatMap(level -> values.stream().flatMap(value -> members.called(level, value).stream()))
                .toList();
        reasons.add(Problem.of(isOneName ? "ask.ambiguous" : "ask.levels-mixed", String.join(",", values), candidates));
        return Optional.empty();
    }

    private List<String> codes(Dimension dimension, List<String> values) {
        List<String> order = members.numbered(dimension);
        Map<Integer, String> found = new TreeMap<>();
        for (String value : values) {
            Set<String> called = members.called(dimension, value);
            if (called.size() == 1) {
                String code = called.iterator().next();
                found.put(order.indexOf(code), code);
            } else if (called.isEmpty()) {
                List<String> near = Nearest.of(value, members.words(dimension));
                reasons.add(Problem.of("ask.unknown-member", name(dimension), value, near));
            } else {
                reasons.add(Problem.of("ask.ambiguous", value, new TreeSet<>(called)));
            }
        }
        return List.copyOf(found.values());
    }

    static Problem name(Dimension dimension) {
        return Problem.of("ask.name", dimension.code(), dimension.label());
    }

    /** In the order asked; a period of its own is one to compare with, too. */
    List<Base> compare(List<String> words, AskedPeriods periods) {
        List<Base> bases = new ArrayList<>();
        for (String word : words) {
            Optional<Base> base = Optional.<Base>ofNullable(Optional.ofNullable(COMPARISONS.get(
                                    word.strip().toLowerCase(Locale.ROOT).replace('-', '_')))
                            .map(Base.Usual::new)
                            .orElse(null))
                    .or(() -> other(word, periods));
            base.filter(one -> !bases.contains(one)).ifPresent(bases::add);
        }
        return bases;
    }

    private Optional<Base> other(String word, AskedPeriods periods) {
        int known = reasons.size();
        Optional<Base> base = periods.other(word).map(Base.OtherDays::new);
        if (base.isEmpty() && reasons.size() == known) {
            reasons.add(Problem.of("ask.unknown-comparison", word));
        }
        return base;
    }

    void campaign(Optional<String> code, CodeTables codes) {
        Collection<String> known =
                codes.campaigns().stream().map(CodeTables.Campaign::code).toList();
        code.filter(one -> !known.contains(one))
                .ifPresent(one -> reasons.add(Problem.of("ask.unknown-campaign", one, Nearest.of(one, known))));
    }

    void columns(List<String> words, List<Measure> measures, List<Dimension> by) {
        words.stream()
                .filter(word -> !word.equals(AskedQuestion.SHARE))
                .forEach(word -> reasons.add(Problem.of("ask.unknown-column", word, AskedQuestion.SHARE)));
        if (!words.contains(AskedQuestion.SHARE)) {
            return;
        }
        if (by.isEmpty()) {
            reasons.add(Problem.of("ask.share-of-nothing"));
        }
        measures.stream()
                .filter(measure -> !Shares.has(measure, by))
                .forEach(measure -> reasons.add(
                        Problem.of("ask.no-share", Problem.of("ask.name", measure.name(), measure.label()))));
    }

    static List<String> dimensionNames() {
        List<String> names = new ArrayList<>(DimensionNames.codes());
        Arrays.stream(PeriodKind.values())
                .filter(kind -> kind != PeriodKind.SPAN)
                .map(PeriodKind::code)
                .forEach(names::add);
        return names;
    }
}
