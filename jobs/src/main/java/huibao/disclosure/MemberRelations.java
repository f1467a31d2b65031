package huibao.disclosure;

import static huibao.disclosure.Quantity.UNION;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** The members of a dimension add up to the number one dimension up; of members that overlap each is at most that. */
final class MemberRelations {
    private final Quantities quantities;
    private final QuantityNames names;
    private final Relations relations;
    private final ReaderKnowledge known;

    /** The numbers of one kind that differ in one dimension only. */
    private record Siblings(Quantity whole, String dimension) {}

    MemberRelations(Quantities quantities, QuantityNames names, Relations relations, ReaderKnowledge known) {
        this.quantities = quantities;
        this.names = names;
        this.relations = relations;
        this.known = known;
    }

    void relate() {
        Map<Siblings, Map<String, Integer>> tables = new LinkedHashMap<>();
        for (Quantity quantity : quantities.named()) {
            int number = quantities.number(quantity);
            quantity.members().forEach((dimension, code) -> {
                if (!QuantityNames.QUALIFIERS.contains(dimension) && !dimension.equals("figure")) {
                    tables.computeIfAbsent(
                                    new Siblings(quantity.without(dimension), dimension), none -> new LinkedHashMap<>())
                            .put(code, number);
                }
            });
        }
        tables.forEach(this::relate);
    }

    private void relate(Siblings siblings, Map<String, Integer> members) {
        OptionalInt whole = quantities.find(names.canonical(siblings.whole()));
        if (whole.isEmpty() && members.size() == 1) {
            return;
        }
        Set<String> vocabulary = names.vocabulary(siblings.whole(), siblings.dimension());
        if (QuantityNames.overlaps(siblings.whole(), siblings.dimension())) {
            whole.ifPresent(all -> members.values().forEach(part -> atLeast(all, List.of(part))));
            members.forEach((codes, union) -> relateOverlapping(codes, union, members));
        } else if (vocabulary.isEmpty()) {
            relateCodes(siblings, members, whole);
        } else {
            whole.ifPresent(all -> relateUnion(all, vocabulary, members));
            members.forEach((words, union) -> {
                if (words.contains(UNION)) {
                    relateUnion(union, Set.of(words.split("\\|")), members);
                    whole.ifPresent(all -> atLeast(all, List.of(union)));
                }
            });
        }
    }

    private void relateOverlapping(String codes, int union, Map<String, Integer> members) {
        if (codes.contains(UNION)) {
            Arrays.stream(codes.split("\\|"))
                    .filter(members::containsKey)
                    .forEach(code -> atLeast(union, List.of(members.get(code))));
        }
    }

    /** The words add up to their union, and so do a smaller union and the words that are not in it. */
    private void relateUnion(int union, Set<String> words, Map<String, Integer> members) {
        relateParts(union, List.of(), words, members);
        members.forEach((other, number) -> {
            if (number != union && other.contains(UNION)) {
                Set<String> smaller = Set.of(other.split("\\|"));
                if (words.containsAll(smaller)) {
                    Set<String> others = new TreeSet<>(words);
                    others.removeAll(smaller);
                    relateParts(union, List.of(number), others, members);
                }
            }
        });
    }

    /** All words known: the parts and they are the union; else those that are known are at most all. */
    private void relateParts(int union, List<Integer> first, Set<String> words, Map<String, Integer> members) {
        List<Integer> parts = words.stream()
                .sorted()
                .filter(members::containsKey)
                .map(members::get)
                .toList();
        if (first.isEmpty() && parts.isEmpty()) {
            return;
        }
        Relations.RelationSum sum = relations.sum().plus(union, 1);
        first.forEach(sum::minus);
        parts.forEach(sum::minus);
        if (parts.size() >= words.size() - (words.contains("unknown") && !members.containsKey("unknown") ? 1 : 0)) {
            sum.isZero();
        } else {
            sum.isNotNegative();
        }
    }

    /** Members of several levels do not add up; then each adds up to its parent and the topmost to the whole. */
    private void relateCodes(Siblings siblings, Map<String, Integer> members, OptionalInt whole) {
        Map<String, String> parents = known.parents().getOrDefault(siblings.dimension(), Map.of());
        Map<String, List<Integer>> children = new LinkedHashMap<>();
        members.forEach((code, number) -> {
            if (!code.contains(UNION)) {
                children.computeIfAbsent(ancestor(code, members, parents), none -> new ArrayList<>())
                        .add(number);
            } else {
                relateUnion(number, Set.of(code.split("\\|")), members);
                whole.ifPresent(all -> atLeast(all, List.of(number)));
            }
        });
        children.forEach((parent, parts) -> {
            OptionalInt above = parent.isEmpty() ? whole : OptionalInt.of(members.get(parent));
            above.ifPresent(all -> {
                Relations.RelationSum sum = relations.sum().plus(all, 1);
                parts.forEach(sum::minus);
                sum.isZero();
            });
        });
    }

    /** The nearest parent that has a number of its own, or none. */
    private static String ancestor(String code, Map<String, Integer> members, Map<String, String> parents) {
        String parent = parents.get(code);
        for (int level = 0; level < parents.size() && parent != null && !members.containsKey(parent); level++) {
            parent = parents.get(parent);
        }
        return parent == null || !members.containsKey(parent) ? "" : parent;
    }

    private void atLeast(int whole, List<Integer> parts) {
        Relations.RelationSum sum = relations.sum().plus(whole, 1);
        parts.forEach(sum::minus);
        sum.isNotNegative();
    }
}
