package huibao.adhoc;

import huibao.reports.Block;
import huibao.reports.Block.Align;
import huibao.reports.Block.Cell;
import huibao.reports.Block.RowKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table for a terminal of fixed width, a bar behind its first number. A Chinese character is two columns wide. */
public final class TextTable {
    private static final int BAR = 20;
    private static final String GAP = "  ";

    private final Block.Table table;
    private final int stubs;

    /** @param stubs how many columns name a row */
    TextTable(Block.Table table, int stubs) {
        this.table = table;
        this.stubs = stubs;
    }

    public static List<String> of(Answer answer) {
        AnswerTable table = new AnswerTable(answer);
        return new TextTable(table.table(), table.stubs()).lines();
    }

    List<String> lines() {
        int[] widths = widths();
        List<String> lines = new ArrayList<>();
        lines.add(table.caption() + GAP + "单位：" + table.unit());
        if (table.columns().stream().anyMatch(column -> column.group().isPresent())) {
            lines.add(groups(widths));
        }
        lines.add(line(table.columns().stream().map(Block.Column::header).toList(), widths));
        lines.add("─".repeat(width(lines.get(lines.size() - 1))));
        BigDecimal most = most();
        for (Block.Row row : table.rows()) {
            String numbers = line(row.cells().stream().map(Cell::text).toList(), widths);
            lines.add((numbers + GAP + bar(row, most)).stripTrailing());
        }
        table.notes().forEach(note -> lines.add("注：" + note));
        return lines;
    }

    private String groups(int[] widths) {
        StringBuilder line = new StringBuilder();
        Optional<String> before = Optional.empty();
        for (int i = 0; i < widths.length; i++) {
            Optional<String> group = table.columns().get(i).group();
            if (group.isPresent() && !group.equals(before)) {
                int blank = start(widths, i) - width(line.toString());
                line.append(" ".repeat(Math.max(0, blank))).append(group.get());
            }
            before = group;
        }
        return line.toString().stripTrailing();
    }

    private static int start(int[] widths, int column) {
        int start = 0;
        for (int i = 0; i < column; i++) {
            start += widths[i] + GAP.length();
        }
        return start;
    }

    private String line(List<String> texts, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            String blank = " ".repeat(Math.max(0, widths[i] - width(texts.get(i))));
            boolean right = table.columns().get(i).align() == Align.RIGHT;
            line.append(i == 0 ? "" : GAP).append(right ? blank + texts.get(i) : texts.get(i) + blank);
        }
        return line.toString();
    }

    private int[] widths() {
        int[] widths = new int[table.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(table.columns().get(i).header());
            for (Block.Row row : table.rows()) {
                widths[i] = Math.max(widths[i], width(row.cells().get(i).text()));
            }
        }
        return widths;
    }

    private BigDecimal most() {
        return table.rows().stream()
                .filter(row -> row.kind() == RowKind.NORMAL)
                .flatMap(row -> row.cells().get(stubs).value().stream())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    private String bar(Block.Row row, BigDecimal most) {
        Optional<BigDecimal> value = row.cells().get(stubs).value();
        if (row.kind() == RowKind.TOTAL || value.isEmpty() || most.signum() <= 0) {
            return "";
        }
        int eighths = value.get()
                .multiply(BigDecimal.valueOf(BAR * 8L))
                .divide(most, 0, RoundingMode.HALF_UP)
                .intValueExact();
        String part = eighths % 8 == 0 ? "" : Character.toString('█' + 8 - eighths % 8);
        return "█".repeat(eighths / 8) + part;
    }

    /** Columns a text takes on a terminal. */
    public static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int point) {
        boolean wide = point >= 0x1100 && point <= 0x115F
                || point >= 0x2E80 && point <= 0xA4CF
                || point >= 0xAC00 && point <= 0xD7A3
                || point >= 0xF900 && point <= 0xFAFF
                || point >= 0xFE30 && point <= 0xFE6F
                || point >= 0xFF00 && point <= 0xFF60
                || point >= 0xFFE0 && point <= 0xFFE6
                || point >= 0x20000 && point <= 0x3FFFD;
        return wide ? 2 : 1;
    }
}
