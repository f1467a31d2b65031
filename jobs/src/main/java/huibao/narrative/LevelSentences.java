package huibao.narrative;

import huibao.calendar.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where people turned, and how far their matters had come when they went higher. */
final class LevelSentences {
    private final Clauses clauses;
    private final Material material;

    LevelSentences(Material material) {
        this.material = material;
        this.clauses = material.clauses();
    }

    Sentence byLevel() {
        List<List<Clause>> parts = new ArrayList<>();
        for (String level : material.members(Frame.LEVEL.dimension(), Topic.TOTAL.metric())) {
            Statement items = Topic.TOTAL.in(Role.CURRENT).of(Frame.LEVEL.dimension(), level);
            parts.add(List.of(
                    clauses.amount(material.names().of(Frame.LEVEL.dimension(), level), items),
                    clauses.change("，", items, Role.SAME_LAST_YEAR)));
        }
        return Sentence.listing("by-level", Frame.LEVEL.words() + "，", parts);
    }

    /** All forms and visits apart: two numbers that are easily taken for one. */
    Sentence upward() {
        List<List<Clause>> parts = new ArrayList<>();
        for (Topic items : List.of(Topic.BEIJING, Topic.PROVINCIAL)) {
            Optional<List<Clause>> year = yearToDate(items);
            year.ifPresent(parts::add);
            String before = year.isPresent() ? material.words().role(Role.CURRENT) : "";
            parts.add(upward(before, items, items == Topic.BEIJING ? Topic.BEIJING_VISITS : Topic.PROVINCIAL_VISITS));
        }
        return Sentence.listing("upward", "", parts);
    }

    Sentence collective() {
        Statement batches = Topic.COLLECTIVE.in(Role.CURRENT);
        Statement persons = Topic.COLLECTIVE.personsIn(Role.CURRENT);
        return Sentence.led(
                "collective",
                "",
                List.of(List.of(
                        clauses.phrase("", batches),
                        clauses.amount("、", persons),
                        clauses.change("，批次", batches, Role.SAME_LAST_YEAR),
                        clauses.change("，人次", persons, Role.SAME_LAST_YEAR))));
    }

    Sentence bypass() {
        Statement bypass = Topic.BYPASS.in(Role.CURRENT);
        return Sentence.led(
                "bypass",
                "",
                List.of(
                        List.of(
                                clauses.phrase("", bypass),
                                clauses.share("，", bypass, Topic.VISIT_BATCHES.in(Role.CURRENT)),
                                clauses.change("，", bypass, Role.SAME_LAST_YEAR)),
                        List.of(clauses.phrase("另有", Topic.BYPASS_UNKNOWN.in(Role.CURRENT)))));
    }

    /** Why: the state of the matter on the day of the visit. */
    Sentence states() {
        Statement all = Topic.UPWARD_VISITS.in(Role.CURRENT);
        List<List<Clause>> parts = new ArrayList<>();
        for (String state : material.members(Frame.MATTER.dimension(), Topic.UPWARD_STATE.metric())) {
            Statement matters = Topic.UPWARD_STATE.in(Role.CURRENT).of(Frame.MATTER.dimension(), state);
            parts.add(List.of(
                    clauses.amount(material.names().of(Frame.MATTER.dimension(), state), matters),
                    clauses.shareOfThese("，", matters, all)));
        }
        return Sentence.listing("upward-by-state", Frame.MATTER.words() + "，" + clauses.among(all), parts);
    }

    /** The trend first: of a month there are too few. */
    private Optional<List<Clause>> yearToDate(Topic items) {
        Statement year = items.in(Role.YTD);
        return material.words().hasYearToDate() && material.has(year.key())
                ? Optional.of(List.of(
                        clauses.phrase(material.words().yearToDate(), year),
                        clauses.change("，", year, Role.YTD_LAST_YEAR)))
                : Optional.empty();
    }

    private List<Clause> upward(String before, Topic items, Topic visits) {
        return List.of(
                clauses.phrase(before, items.in(Role.CURRENT)),
                clauses.change("，", items.in(Role.CURRENT), Role.SAME_LAST_YEAR),
                Clause.together(
                        clauses.phrase("，其中", visits.in(Role.CURRENT)),
                        clauses.amount("、", visits.personsIn(Role.CURRENT))));
    }
}
