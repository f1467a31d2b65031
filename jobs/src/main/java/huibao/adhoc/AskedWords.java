package huibao.adhoc;

import huibao.calendar.PeriodKind;
import huibao.calendar.Role;
import huibao.lake.CodeTables;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import huibao.metric.Subject;
import huibao.text.CleanText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The words of a question, looked up; those nobody knows become reasons to refuse it, with what was perhaps meant. */
final class AskedWords {
    private static final List<Role> COMPARISONS = List.of(Role.PREVIOUS, Role.SAME_LAST_YEAR);

    private final Catalogue catalogue;
    private final MemberCodes members;
    private final List<String> reasons;

    AskedWords(Catalogue catalogue, MemberCodes members, List<String> reasons) {
        this.catalogue = catalogue;
        this.members = members;
        this.reasons = reasons;
    }

    List<Measure> measures(List<String> names) {
        if (names.isEmpty()) {
            reasons.add("No measure is asked for. Expected one or more that huibao metrics lists");
        }
        List<Measure> found = new ArrayList<>();
        for (String name : names) {
            Optional<Measure> measure = catalogue.find(name);
            measure.filter(one -> !found.contains(one)).ifPresent(found::add);
            if (measure.isEmpty()) {
                unknown(
                        "measure",
                        name,
                        catalogue.all().stream().map(Measure::name).toList());
            }
        }
        return found;
    }

    /** Grains of time among the dimensions. */
    List<PeriodKind> grains(List<String> names) {
        return names.stream().flatMap(name -> grain(name).stream()).distinct().toList();
    }

    private static Optional<PeriodKind> grain(String name) {
        return PeriodKind.find(name).filter(kind -> kind != PeriodKind.SPAN);
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
        Optional<Dimension> dimension = Arrays.stream(Dimension.values())
                .filter(one -> one.isBreakdown() && one != Dimension.MONTH)
                .filter(one -> one.code().equals(name) || one.label().equals(name))
                .filter(one -> !one.code().equals(Dimension.STATE.code()) || one == state(measures))
                .findFirst();
        if (dimension.isEmpty()) {
            unknown("dimension", name, dimensionNames());
        }
        return dimension;
    }

    /** Upward visits are told by the state of their matter, rows of work by that of the work. */
    private static Dimension state(List<Measure> measures) {
        boolean upward = measures.stream().allMatch(measure -> measure.subject() == Subject.UPWARD_VISIT);
        return upward && !measures.isEmpty() ? Dimension.MATTER_STATE : Dimension.STATE;
    }

    static List<String> dimensionNames() {
        List<String> names = new ArrayList<>(Arrays.stream(Dimension.values())
                .filter(one -> one.isBreakdown() && one != Dimension.MONTH)
                .map(Dimension::code)
                .distinct()
                .toList());
        Arrays.stream(PeriodKind.values())
                .filter(kind -> kind != PeriodKind.SPAN)
                .map(PeriodKind::code)
                .forEach(names::add);
        return names;
    }

    /** Codes by dimension, in the order of their numbers; a member may be called by its code or its name. */
    Map<Dimension, List<String>> where(Map<String, List<String>> asked, List<Measure> measures) {
        Map<Dimension, List<String>> where = new EnumMap<>(Dimension.class);
        asked.forEach((name, values) -> {
            if (grain(name).isPresent()) {
                reasons.add("Cannot filter by " + name + ". Expected --period for what days are counted");
                return;
            }
            dimension(name, measures).ifPresent(dimension -> where.put(dimension, codes(dimension, values)));
        });
        return where;
    }

    private List<String> codes(Dimension dimension, List<String> values) {
        Map<String, String> known = members.codesByWord(dimension);
        List<String> order = new ArrayList<>(new LinkedHashMap<>(known).values());
        Map<Integer, String> found = new TreeMap<>();
        for (String value : values) {
            String code = known.get(value.strip());
            if (code == null) {
                unknown(dimension.code(), value, known.keySet());
            } else {
                found.put(order.indexOf(code), code);
            }
        }
        return List.copyOf(found.values());
    }

    List<Role> compare(List<String> words) {
        List<Role> roles = new ArrayList<>();
        for (String word : words) {
            Optional<Role> role = COMPARISONS.stream()
                    .filter(one -> one.code().equals(word.replace('-', '_')))
                    .findFirst();
            role.filter(one -> !roles.contains(one)).ifPresent(roles::add);
            if (role.isEmpty()) {
                reasons.add("Unknown comparison: " + word + ". Expected previous or same-last-year");
            }
        }
        return roles;
    }

    void campaign(Optional<String> code, CodeTables codes) {
        List<String> known =
                codes.campaigns().stream().map(CodeTables.Campaign::code).toList();
        code.filter(one -> !known.contains(one)).ifPresent(one -> unknown("campaign", one, known));
    }

    private void unknown(String what, String word, java.util.Collection<String> known) {
        String start = CleanText.start(word, 60);
        String shown = CleanText.shown(start) + (start.length() < word.length() ? "…" : "");
        reasons.add("Unknown " + what.toLowerCase(Locale.ROOT) + ": " + shown + ". Expected one such as "
                + String.join(", ", Nearest.to(word, known)));
    }
}
