package huibao.count;

import huibao.figure.ListedItem;
import huibao.figure.ListedItem.ItemState;
import huibao.fold.Listing;
import huibao.fold.Numbers;
import huibao.fold.Reference;
import huibao.metric.Dimension;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The lines of a ledger with codes for numbers. */
record Ledger(Reference reference) {
    List<ListedItem> items(List<Listing> lines) {
        return lines.stream()
                .map(this::item)
                .sorted(Comparator.comparing(ListedItem::item))
                .toList();
    }

    private ListedItem item(Listing line) {
        return new ListedItem(
                line.itemId(),
                tier(line.tier()),
                levels(line.assignedLevels()),
                code(Dimension.POST, line.post()),
                code(Dimension.UNIT, line.unit()),
                LocalDate.ofEpochDay(line.listedOn()),
                line.dueOn() == Numbers.NONE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(line.dueOn())),
                states(line));
    }

    private static String tier(int number) {
        List<String> words = Dimension.TIER.words();
        return number < words.size() ? words.get(number) : Dimension.UNKNOWN;
    }

    private static Set<String> levels(long levels) {
        List<String> words = Dimension.ASSIGNED_LEVEL.words();
        return IntStream.rangeClosed(0, words.size())
                .filter(level -> (levels >>> level & 1) != 0)
                .mapToObj(level -> level < words.size() ? words.get(level) : Dimension.UNKNOWN)
                .collect(Collectors.toSet());
    }

    private Optional<String> code(Dimension dimension, int number) {
        return number == Numbers.NONE
                ? Optional.empty()
                : Optional.of(reference.members(dimension).get(number));
    }

    private static Set<ItemState> states(Listing line) {
        Set<ItemState> states = EnumSet.noneOf(ItemState.class);
        if (line.answered()) {
            states.add(ItemState.ANSWERED);
        }
        if (line.closed()) {
            states.add(ItemState.CLOSED);
        }
        if (line.withdrawn()) {
            states.add(ItemState.WITHDRAWN);
        }
        if (line.merged()) {
            states.add(ItemState.MERGED);
        }
        if (line.resolved()) {
            states.add(ItemState.RESOLVED);
        }
        if (line.terminated()) {
            states.add(ItemState.TERMINATED);
        }
        return states;
    }
}
