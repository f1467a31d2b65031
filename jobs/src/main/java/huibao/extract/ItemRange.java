package huibao.extract;

import huibao.lake.format.ItemIds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A range of item numbers, read as one part. {@code from} is included, {@code to} not; {@code null} is without end.
 * If {@code only} is not null, it is these items instead.
 */
record ItemRange(int part, Long from, Long to, ItemIds only) {
    /** @param bounds ascending; {@code n} bounds make {@code n + 1} ranges that hold every number */
    static List<ItemRange> between(List<Long> bounds) {
        List<Long> distinct = bounds.stream().distinct().sorted().toList();
        List<ItemRange> ranges = new ArrayList<>();
        for (int part = 0; part <= distinct.size(); part++) {
            ranges.add(new ItemRange(
                    part,
                    part == 0 ? null : distinct.get(part - 1),
                    part == distinct.size() ? null : distinct.get(part),
                    null));
        }
        return ranges;
    }

    /** Together all of the items, in parts of up to {@code size}. */
    static List<ItemRange> of(ItemIds items, int size) {
        List<ItemIds> parts = items.parts(size);
        return IntStream.range(0, parts.size())
                .mapToObj(part -> new ItemRange(part, null, null, parts.get(part)))
                .toList();
    }

    /** Never true for an item number that is null: those rows are read apart. */
    String condition() {
        if (only != null) {
            return "item_id = ANY('{%s}'::bigint[])".formatted(only);
        }
        List<String> conditions = new ArrayList<>();
        if (from != null) {
            conditions.add("item_id >= " + from);
        }
        if (to != null) {
            conditions.add("item_id < " + to);
        }
        return conditions.isEmpty() ? "item_id IS NOT NULL" : String.join(" AND ", conditions);
    }
}
