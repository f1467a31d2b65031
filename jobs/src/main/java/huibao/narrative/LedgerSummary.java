package huibao.narrative;

import huibao.figure.ListedItem;
import huibao.figure.ListedItem.ItemState;
import huibao.reports.Block;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the ledger comes to, in two lines before its table: how many there are, how many are late, and at whom most. */
record LedgerSummary(List<ListedItem> items, Lateness lateness, Names names) {
    Block.Paragraph paragraph() {
        return new Block.Paragraph("督办事项" + items.size() + "件：在办" + count(ListedItem::isWaiting) + "件，" + late()
                + "；已答复未办结" + count(Lateness::isAnsweredOnly) + "件；办结" + count(ListedItem::isClosed) + "件"
                + left("撤案", ItemState.WITHDRAWN) + left("合并", ItemState.MERGED) + "。");
    }

    /** Behind the table, so that who signs does not stand alone overleaf, nor takes rows of the table there. */
    Block.Paragraph scope() {
        return new Block.Paragraph("以上为统计期内在办和期内办结的督办事项，共" + items.size() + "件，此前办结的不再列入。");
    }

    private long count(Predicate<ListedItem> counted) {
        return items.stream().filter(counted).count();
    }

    /** What is at no unit is told apart: it is not late at anybody's. */
    private String late() {
        long late = count(lateness::isLate);
        long unforwarded = count(lateness::isUnforwarded);
        if (late == 0) {
            return "没有超期的";
        }
        if (unforwarded == 0) {
            return "其中超期" + overdue(late);
        }
        String atUnits = late == unforwarded ? "" : "过期限" + overdue(late - unforwarded) + "、";
        return "其中超期" + late + "件：" + atUnits + "列入超15日未转办" + unforwarded + "件"
                + lateness.longestUnforwarded(items)
                        .map(days -> "（最长" + days + "天）")
                        .orElse("");
    }

    private String overdue(long items) {
        return items + "件"
                + lateness.longest(this.items)
                        .map(days -> "（最长" + days + "天" + most() + "）")
                        .orElse("");
    }

    /** What left without being closed, where something did. */
    private String left(String word, ItemState state) {
        long left = count(item -> item.states().contains(state) && !item.isClosed());
        return left == 0 ? "" : "；" + word + left + "件";
    }

    /** The unit with most that is late, where it is one. */
    private String most() {
        Map<String, Long> byUnit = items.stream()
                .filter(lateness::isLate)
                .flatMap(item -> item.unit().stream())
                .collect(Collectors.groupingBy(unit -> unit, Collectors.counting()));
        long most = byUnit.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<String> first = byUnit.keySet().stream()
                .filter(unit -> byUnit.get(unit) == most)
                .toList();
        return first.size() == 1 ? "，" + names.of("unit", first.get(0)) + most + "件最多" : "";
    }
}
