package huibao.reports;

import huibao.reports.Block.Chart;
import huibao.reports.Block.Column;
import huibao.reports.Block.Heading;
import huibao.reports.Block.Paragraph;
import huibao.reports.Block.Row;
import huibao.reports.Block.Table;
import java.util.ArrayList;
import java.util.List;

/** Every text a document means to show, in reading order: checked against the faces before, against the page after. */
record Intended(String where, String text) {
    static List<Intended> of(Document document) {
        List<Intended> texts = new ArrayList<>();
        texts.add(new Intended("title", document.title()));
        document.subtitle().ifPresent(text -> texts.add(new Intended("subtitle", text)));
        document.addressee().ifPresent(text -> texts.add(new Intended("addressee", text)));
        document.blocks().forEach(block -> add(texts, block));
        document.signature().ifPresent(signature -> {
            texts.add(new Intended("signature", signature.office()));
            texts.add(new Intended("signature", signature.date()));
        });
        return texts;
    }

    static String caption(Table table) {
        return "表" + table.number() + "　" + table.caption();
    }

    static String caption(Chart chart) {
        return "图" + chart.number() + "　" + chart.caption();
    }

    static String unit(Table table) {
        return table.unit().isBlank() ? "" : "单位：" + table.unit();
    }

    /** One note is 注：…, several are numbered. */
    static String note(Table table, int index) {
        String text = table.notes().get(index);
        if (table.notes().size() == 1) {
            return "注：" + text;
        }
        return (index == 0 ? "注：" : "　　") + (index + 1) + "．" + text;
    }

    private static void add(List<Intended> texts, Block block) {
        if (block instanceof Heading heading) {
            texts.add(new Intended("heading " + heading.text(), heading.text()));
        } else if (block instanceof Paragraph paragraph) {
            texts.add(new Intended("paragraph " + start(paragraph.text()), paragraph.text()));
        } else if (block instanceof Table table) {
            add(texts, table);
        } else if (block instanceof Chart chart) {
            add(texts, chart);
        }
    }

    private static String start(String text) {
        return text.length() <= 12 ? text : text.substring(0, 12) + "…";
    }

    private static void add(List<Intended> texts, Table table) {
        String where = "table " + table.number() + " (" + table.name() + ")";
        texts.add(new Intended(where + ", caption", caption(table)));
        texts.add(new Intended(where + ", unit", unit(table)));
        texts.add(new Intended(where + ", ledger", table.ledger()));
        for (Column column : table.columns()) {
            column.group().ifPresent(text -> texts.add(new Intended(where + ", group of columns", text)));
            texts.add(new Intended(where + ", header", column.header()));
        }
        for (int row = 0; row < table.rows().size(); row++) {
            add(texts, where + ", row " + (row + 1), table.rows().get(row), table.columns());
        }
        for (int i = 0; i < table.notes().size(); i++) {
            texts.add(new Intended(where + ", note " + (i + 1), note(table, i)));
        }
    }

    private static void add(List<Intended> texts, String where, Row row, List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            texts.add(new Intended(
                    where + ", column " + columns.get(i).header(),
                    row.cells().get(i).text()));
        }
    }

    private static void add(List<Intended> texts, Chart chart) {
        String where = "chart " + chart.number() + " (" + chart.name() + ")";
        texts.add(new Intended(where + ", caption", caption(chart)));
        texts.add(new Intended(where + ", source", chart.source()));
        chart.categories().forEach(text -> texts.add(new Intended(where + ", category", text)));
        chart.series().forEach(series -> texts.add(new Intended(where + ", series", series.name())));
    }
}
