package huibao.reports;

import huibao.reports.Block.Chart;
import huibao.reports.Block.Column;
import huibao.reports.Block.Row;
import huibao.reports.Block.Table;
import huibao.text.CleanText;
import java.util.ArrayList;
import java.util.List;

/**
 * A text a document means to show: checked against the faces before, against the page after.
 *
 * @param where for messages
 * @param heading what may be printed again before a cell, because its table goes on on another page; empty for others
 */
record Intended(IntendedPlace kind, String where, String text, String heading) {
    enum IntendedPlace {
        /** Begins something: found further on in the text. */
        BLOCK,
        /** Follows at once on the text before it. */
        CELL,
        /** Somewhere in the figure that comes next. */
        LABEL
    }

    /** In the order in which they are drawn. */
    static List<Intended> of(Document document) {
        List<Intended> texts = new ArrayList<>();
        document.head().ifPresent(head -> {
            texts.add(block("red head", head.mark()));
            head.number().ifPresent(number -> texts.add(block("number", number)));
        });
        document.masthead().ifPresent(masthead -> {
            document.marking().ifPresent(text -> texts.add(block("marking", text)));
            texts.add(block("issue", masthead.issue()));
        });
        texts.add(block("title", document.title()));
        document.subtitle().ifPresent(text -> texts.add(block("subtitle", text)));
        document.masthead().ifPresentOrElse(masthead -> addHands(texts, masthead), () -> document.marking()
                .ifPresent(text -> texts.add(block("marking", text))));
        document.addressee().ifPresent(text -> texts.add(block("addressee", text)));
        int textEnd = FormWords.textEnd(document);
        document.blocks().subList(0, textEnd).forEach(block -> add(texts, block, document));
        close(texts, document);
        document.blocks().subList(textEnd, document.blocks().size()).forEach(block -> add(texts, block, document));
        return texts;
    }

    private static void addHands(List<Intended> texts, Document.Masthead masthead) {
        FormWords.hands(masthead).forEach(text -> texts.add(block("masthead", text)));
        masthead.sentTo().ifPresent(text -> texts.add(block("masthead", FormWords.sentTo(text))));
    }

    /** What stands below the text. */
    private static void close(List<Intended> texts, Document document) {
        FormWords.annexes(document)
                .forEach(annex -> texts.add(block("list of annexes", FormWords.entry(annex, document))));
        document.signature().ifPresent(signature -> {
            texts.add(block("signature", signature.office()));
            texts.add(block("signature", signature.date()));
        });
    }

    private static Intended block(String where, String text) {
        return new Intended(IntendedPlace.BLOCK, where, text, "");
    }

    private static Intended label(String where, String text) {
        return new Intended(IntendedPlace.LABEL, where, text, "");
    }

    private static void add(List<Intended> texts, Block block, Document document) {
        block.match(new Block.BlockCases(
                heading -> texts.add(block("heading " + heading.text(), heading.text())),
                paragraph -> texts.add(block("paragraph " + start(paragraph.text()), paragraph.text())),
                enclosure -> texts.add(block("enclosure", enclosure.text())),
                annex -> {
                    texts.add(block("annex", FormWords.mark(annex, document)));
                    texts.add(block("annex " + annex.title(), annex.title()));
                },
                contents -> {
                    texts.add(block("contents", FormWords.CONTENTS));
                    FormWords.contents(document).forEach(heading -> texts.add(block("contents", heading)));
                },
                pageBreak -> {},
                table -> add(texts, table),
                chart -> add(texts, chart)));
    }

    private static String start(String text) {
        String start = CleanText.start(text, 12);
        return start.length() < text.length() ? start + "…" : text;
    }

    private static void add(List<Intended> texts, Table table) {
        String where = "table " + table.number() + " (" + table.name() + ")";
        texts.add(block(where + ", caption", FormWords.caption(table)));
        texts.add(block(where + ", unit", FormWords.unit(table)));
        List<String> headings = headings(table.columns());
        headings.forEach(text -> texts.add(new Intended(IntendedPlace.CELL, where + ", header", text, "")));
        for (int row = 0; row < table.rows().size(); row++) {
            add(texts, where + ", row " + (row + 1), table.rows().get(row), table, headings);
        }
        texts.add(block(where + ", notes", FormWords.notes(table)));
    }

    /** The upper row of the header, groups and columns without one, then the columns below the groups. */
    private static List<String> headings(List<Column> columns) {
        List<String> upper = new ArrayList<>();
        List<String> lower = new ArrayList<>();
        for (int first = 0; first < columns.size(); first += TableGeometry.groupSize(columns, first)) {
            Column column = columns.get(first);
            upper.add(column.group().orElse(column.header()));
        }
        columns.stream().filter(column -> column.group().isPresent()).forEach(column -> lower.add(column.header()));
        upper.addAll(lower);
        return upper;
    }

    private static void add(List<Intended> texts, String where, Row row, Table table, List<String> headings) {
        String again = FormWords.continuation(table) + String.join("", headings);
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = where + ", column " + table.columns().get(i).header();
            texts.add(new Intended(IntendedPlace.CELL, cell, row.cells().get(i).text(), again));
        }
    }

    private static void add(List<Intended> texts, Chart chart) {
        String where = "chart " + chart.number() + " (" + chart.name() + ")";
        DrawnWords.of(chart).forEach(words -> texts.add(label(where + ", label " + words, words)));
        texts.add(block(where + ", caption", FormWords.caption(chart)));
        if (!chart.source().isEmpty()) {
            texts.add(block(where + ", source", chart.source()));
        }
    }
}
