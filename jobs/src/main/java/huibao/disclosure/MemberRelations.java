package huibao.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** The members of a dimension add up to the cell one dimension up. */
final class MemberRelations {
    /** An item is in several issue groups, and once per level that assigned it. */
    private static final Set<String> OVERLAPPING = Set.of("issue_group", "assigned_level");

    private static final String SIZE_BAND = "size_band";
    /** A visit of five and more is a collective one. */
    private static final String SMALL_VISITS = "1-4";

    private static final Map<String, String> COLLECTIVE =
            Map.of("visit_batches", "collective_batches", "visit_persons", "collective_persons");

    private final Quantities quantities;
    private final Relations relations;
    private final CodeLinks links;

    private record Table(Quantity whole, String dimension) {}

    MemberRelations(Quantities quantities, Relations relations, CodeLinks links) {
        this.quantities = quantities;
        this.relations = relations;
        this.links = links;
    }

    void relate() {
        Map<Table, Map<String, Integer>> tables = new LinkedHashMap<>();
        for (int number : quantities.named()) {
            Quantity member = quantities.at(number);
            member.dimensions().forEach((dimension, code) -> tables.computeIfAbsent(
                            new Table(member.without(dimension), dimension), table -> new LinkedHashMap<>())
                    .put(code, number));
        }
        tables.forEach((table, members) -> {
            Map<String, Integer> single = new LinkedHashMap<>(members);
            single.keySet().removeIf(code -> code.contains(Quantity.UNION));
            relate(table, single);
            members.forEach((code, number) -> {
                if (!single.containsKey(code)) {
                    relateUnion(table, List.of(code.split(Pattern.quote(Quantity.UNION))), number);
                }
            });
        });
    }

    /** Members counted as one add up to it; of members that overlap each is at most all, and all at most their sum. */
    private void relateUnion(Table table, List<String> codes, int union) {
        List<Integer> parts = new ArrayList<>();
        codes.forEach(code -> quantities
                .find(Exposure.member(table.whole(), table.dimension(), code))
                .ifPresent(parts::add));
        quantities
                .find(table.whole())
                .ifPresent(
                        whole -> relations.sum().whole(whole, 1).part(union, 1).isAtMostTheWhole());
        if (!OVERLAPPING.contains(table.dimension())) {
            Relations.Sum sum = relations.sum().whole(union, 1);
            parts.forEach(part -> sum.part(part, 1));
            sum.isTheWhole();
            return;
        }
        parts.forEach(part -> relations.sum().whole(union, 1).part(part, 1).isAtMostTheWhole());
        if (parts.size() == codes.size()) {
            Relations.Sum sum = relations.sum();
            parts.forEach(part -> sum.whole(part, 1));
            sum.part(union, 1).isAtMostTheWhole();
        }
    }

    private void relate(Table table, Map<String, Integer> members) {
        if (table.dimension().equals("issue_group")) {
            relateGroups(table, members);
        }
        if (table.dimension().equals(SIZE_BAND)) {
            relateCollectiveVisits(table, members);
        }
        if (!OVERLAPPING.contains(table.dimension())) {
            relateMembers(table, members);
        }
    }

    /** Members of several levels do not add up; then each adds up to its parent and the topmost to the whole. */
    private void relateMembers(Table table, Map<String, Integer> members) {
        OptionalInt whole = quantities.find(table.whole());
        if (whole.isPresent() && isWhole(whole.getAsInt(), members)) {
            return;
        }
        Map<String, String> parents = links.parents().getOrDefault(table.dimension(), Map.of());
        Map<String, Map<String, Integer>> children = new LinkedHashMap<>();
        members.forEach((code, number) -> children.computeIfAbsent(
                        ancestor(code, members, parents), parent -> new LinkedHashMap<>())
                .put(code, number));
        children.forEach((parent, ofParent) -> {
            if (members.containsKey(parent)) {
                isWhole(members.get(parent), ofParent);
            } else if (whole.isPresent() && children.size() > 1) {
                isWhole(whole.getAsInt(), ofParent);
            }
        });
    }

    /** The nearest parent in the table, or none. */
    private static String ancestor(String code, Map<String, Integer> members, Map<String, String> parents) {
        String parent = parents.get(code);
        while (parent != null && !members.containsKey(parent)) {
            parent = parents.get(parent);
        }
        return parent == null ? "" : parent;
    }

    private boolean isWhole(int whole, Map<String, Integer> members) {
        Relations.Sum sum = relations.sum().whole(whole, 1);
        members.values().forEach(member -> sum.part(member, 1));
        return sum.isTheWhole();
    }

    /** An issue group that is made of whole categories of the same output is their sum. */
    private void relateGroups(Table table, Map<String, Integer> groups) {
        groups.forEach((group, number) -> {
            List<Integer> categories = new ArrayList<>();
            Set<String> codes = links.categoriesOfGroups().getOrDefault(group, Set.of());
            codes.stream().sorted().forEach(code -> quantities
                    .find(table.whole().with("category", code))
                    .ifPresent(categories::add));
            if (!codes.isEmpty() && categories.size() == codes.size()) {
                Relations.Sum sum = relations.sum().whole(number, 1);
                categories.forEach(category -> sum.part(category, 1));
                sum.isTheWhole();
            }
        });
    }

    private void relateCollectiveVisits(Table table, Map<String, Integer> bands) {
        String name = COLLECTIVE.get(table.whole().name());
        OptionalInt collective = name == null
                ? OptionalInt.empty()
                : quantities.find(table.whole().named(name));
        if (collective.isPresent()) {
            Map<String, Integer> larger = new LinkedHashMap<>(bands);
            larger.remove(SMALL_VISITS);
            isWhole(collective.getAsInt(), larger);
        }
    }
}
