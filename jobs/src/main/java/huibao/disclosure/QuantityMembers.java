package huibao.disclosure;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a quantity is of: codes by dimension. Of each there is one object, so that quantities are looked up without adding up
 * the hash of a map every time.
 */
final class QuantityMembers {
    private final Map<SortedMap<String, String>, QuantityMembers> all;
    private final SortedMap<String, String> codes;
    private final Map<String, QuantityMembers> without = new HashMap<>(4);

    private QuantityMembers(Map<SortedMap<String, String>, QuantityMembers> all, SortedMap<String, String> codes) {
        this.all = all;
        this.codes = codes;
    }

    /** Of nothing in particular; those of one edition are made from it. */
    static QuantityMembers none() {
        return new QuantityMembers(new HashMap<>(), Collections.emptySortedMap()).with(new TreeMap<>());
    }

    /** Those of these codes alone. */
    QuantityMembers with(SortedMap<String, String> others) {
        return all.computeIfAbsent(
                others, one -> new QuantityMembers(all, Collections.unmodifiableSortedMap(new TreeMap<>(one))));
    }

    QuantityMembers with(String dimension, String code) {
        TreeMap<String, String> more = new TreeMap<>(codes);
        more.put(dimension, code);
        return with(more);
    }

    QuantityMembers without(String dimension) {
        return without.computeIfAbsent(dimension, one -> {
            TreeMap<String, String> fewer = new TreeMap<>(codes);
            fewer.remove(one);
            return with(fewer);
        });
    }

    SortedMap<String, String> codes() {
        return codes;
    }
}
