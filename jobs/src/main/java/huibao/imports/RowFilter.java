package huibao.imports;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises rows that are not data: blank ones, totals, repeated headers, who filled in the form. */
final class RowFilter {
    private static final Pattern TOTAL =
            Pattern.compile("(本页|本月|本年|全县|全市|全区|部门|单位|以上)?(合计|总计|小计|共计|累计|总和|汇总)(数)?[:：]?\\d*");
    private static final Pattern FOOTER =
            Pattern.compile("(填表|填报|制表|审核|复核|统计|经办|单位负责|负责)(人|单位|机构|时间|日期)[:：]?.*|(注|备注|说明|导出时间|打印时间|数据来源|报表日期)[:：].*");

    private final List<String> headers;
    private final int[] keys;

    /** @param headers of the cells, in their order @param keys places of cells that number a row */
    RowFilter(List<String> headers, int[] keys) {
        this.headers = headers.stream().map(HeaderSearch::plain).toList();
        this.keys = keys;
    }

    /** Why a row is passed over. */
    enum Reason {
        BLANK,
        TOTAL,
        REPEATED_HEADER
    }

    Optional<Reason> reason(SheetCell[] cells) {
        int filled = 0;
        int repeated = 0;
        boolean isTotal = false;
        for (int i = 0; i < cells.length; i++) {
            String word = cells[i].kind() == SheetCell.CellKind.TEXT ? Tidy.word(cells[i].text()) : "0";
            if (!word.isEmpty()) {
                filled++;
                repeated += HeaderSearch.plain(word).equals(headers.get(i)) ? 1 : 0;
                isTotal |= TOTAL.matcher(word).matches()
                        || filled == 1 && FOOTER.matcher(word).matches();
            }
        }
        if (filled == 0) {
            return Optional.of(Reason.BLANK);
        }
        if (repeated * 2 > filled) {
            return Optional.of(Reason.REPEATED_HEADER);
        }
        return isTotal || isWithoutNumber(cells) && filled * 2 <= cells.length
                ? Optional.of(Reason.TOTAL)
                : Optional.empty();
    }

    private boolean isWithoutNumber(SheetCell[] cells) {
        for (int key : keys) {
            if (!cells[key].isBlank()) {
                return false;
            }
        }
        return keys.length > 0;
    }
}
