package huibao.narrative;

import huibao.figure.ListedItem;
import huibao.reports.Block;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** By when the items of a list that still wait are due: 7月31日到期2件，8月15日前到期3件. Their rows are those of the ledger. */
record Deadlines(List<ListedItem> items, Lateness lateness) {
    private static final int SOON = 15;
    private static final int NEXT = 31;

    Optional<Block.Paragraph> paragraph() {
        LocalDate asOf = lateness.lastDay();
        List<ListedItem> waiting = items.stream().filter(ListedItem::isWaiting).toList();
        List<String> parts = Stream.of(
                        part("已超期", waiting, lateness::isOver),
                        part(day(asOf) + "到期", waiting, due -> due.equals(asOf) && !lateness.isOver(due)),
                        part(day(asOf.plusDays(SOON)) + "前到期", waiting, due -> isWithin(due, 0, SOON)),
                        part(day(asOf.plusDays(NEXT)) + "前到期", waiting, due -> isWithin(due, SOON, NEXT)),
                        part("此后到期", waiting, due -> due.isAfter(asOf.plusDays(NEXT))),
                        counted("未定期限", waiting, item -> item.dueOn().isEmpty()))
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Paragraph("在办待答复" + waiting.size() + "件：" + String.join("，", parts) + "。"));
    }

    private boolean isWithin(LocalDate due, int after, int until) {
        return due.isAfter(lateness.lastDay().plusDays(after))
                && !due.isAfter(lateness.lastDay().plusDays(until));
    }

    private static Optional<String> part(String words, List<ListedItem> waiting, Predicate<LocalDate> due) {
        return counted(words, waiting, item -> item.dueOn().filter(due).isPresent());
    }

    private static Optional<String> counted(String words, List<ListedItem> waiting, Predicate<ListedItem> counted) {
        long count = waiting.stream().filter(counted).count();
        return count == 0 ? Optional.empty() : Optional.of(words + count + "件");
    }

    private static String day(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
