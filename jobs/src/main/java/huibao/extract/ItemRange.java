package huibao.extract;

import java.util.ArrayList;
import java.util.List;

/** A range of item numbers, read as one part. {@code from} is included, {@code to} not; {@code null} is without end. */
record ItemRange(int part, Long from, Long to) {
    /** @param bounds ascending; {@code n} bounds make {@code n + 1} ranges that hold every number */
    static List<ItemRange> between(List<Long> bounds) {
        List<Long> distinct = bounds.stream().distinct().sorted().toList();
        List<ItemRange> ranges = new ArrayList<>();
        for (int part = 0; part <= distinct.size(); part++) {
            ranges.add(new ItemRange(
                    part,
                    part == 0 ? null : distinct.get(part - 1),
                    part == distinct.size() ? null : distinct.get(part)));
        }
        return ranges;
    }

    /** Never true for an item number that is null: those rows are read apart. */
    String condition() {
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
