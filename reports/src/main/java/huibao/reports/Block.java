package huibao.reports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One piece of a document, in reading order; {@link DocumentJson} writes it and reads it back. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "block")
public sealed interface Block {
    /** Does what is done with its kind. */
    void match(BlockCases cases);

    /** The blocks of one kind, in reading order. */
    static <B extends Block> Stream<B> only(Class<B> kind, List<Block> blocks) {
        return blocks.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** What is done with each kind: Java 17 has no switch over sealed types. */
    record BlockCases(
            Consumer<Heading> heading,
            Consumer<Paragraph> paragraph,
            Consumer<Enclosure> enclosure,
            Consumer<Annex> annex,
            Consumer<Contents> contents,
            Consumer<PageBreak> pageBreak,
            Consumer<Table> table,
            Consumer<Chart> chart) {}

    /** A heading of level 1 to 4, its number included: 一、 （一） 1. （1）. */
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 4) {
                throw new IllegalArgumentException("Invalid heading level: " + level + ". Expected 1 to 4");
            }
        }

        @Override
        public void match(BlockCases cases) {
            cases.heading().accept(this);
        }
    }

    /**
     * A paragraph of body text; the renderer indents it by two characters.
     *
     * @param lead how many characters at its start are its heading, such as （一）总量。, set in the face of one; none where
     *     it is 0
     * @param marks the numbers in it that are figures, in the order of the text
     */
    record Paragraph(String text, @JsonSetter(nulls = Nulls.AS_EMPTY) int lead, List<Mark> marks) implements Block {
        public Paragraph {
            if (lead < 0 || lead > text.length()) {
                throw new IllegalArgumentException(
                        "Invalid lead: " + lead + " of " + text.length() + " characters. Expected 0 to all of them");
            }
            marks = List.copyOf(marks);
            int end = 0;
            for (Mark mark : marks) {
                if (mark.start() < end || mark.end() <= mark.start() || mark.end() > text.length()) {
                    throw new IllegalArgumentException("Invalid mark: " + mark + " in a text of " + text.length()
                            + " characters. Expected marks within the text, in its order, none over another");
                }
                end = mark.end();
            }
        }

        public Paragraph(String text, List<Mark> marks) {
            this(text, 0, marks);
        }

        public Paragraph(String text) {
            this(text, List.of());
        }

        /** The same with more behind it. */
        public Paragraph and(String more) {
            return new Paragraph(text + more, lead, marks);
        }

        /** The same under a heading in its first line. */
        public Paragraph under(String heading) {
            return new Paragraph(
                    heading + text,
                    heading.length(),
                    marks.stream().map(mark -> mark.movedBy(heading.length())).toList());
        }

        @Override
        public void match(BlockCases cases) {
            cases.paragraph().accept(this);
        }
    }

    /**
     * A number within a text.
     *
     * @param start offset of its first character
     * @param end offset after its last character
     * @param figure id of the figure it prints
     */
    record Mark(int start, int end, String figure) {
        private Mark movedBy(int characters) {
            return new Mark(start + characters, end + characters, figure);
        }
    }

    /** 附件说明 of an annex in a file of its own, such as 附件：督办台账; one line below the text, above the signature. */
    record Enclosure(String text) implements Block {
        @Override
        public void match(BlockCases cases) {
            cases.enclosure().accept(this);
        }
    }

    /**
     * Begins an annex on a page of its own, behind the signature; the blocks that follow, down to the next annex, are in it.
     * It is listed in the 附件说明 below the text.
     *
     * @param number printed as 附件1 where there are several
     */
    record Annex(int number, String title, Document.Layout layout) implements Block {
        public Annex(int number, String title) {
            this(number, title, Document.Layout.PORTRAIT);
        }

        @Override
        public void match(BlockCases cases) {
            cases.annex().accept(this);
        }
    }

    /** The table of contents: the headings of level 1, with their pages where there are any. */
    record Contents() implements Block {
        @Override
        public void match(BlockCases cases) {
            cases.contents().accept(this);
        }
    }

    /** Starts a new page. */
    record PageBreak() implements Block {
        @Override
        public void match(BlockCases cases) {
            cases.pageBreak().accept(this);
        }
    }

    /**
     * A table.
     *
     * @param name stable and in words of the catalogue, such as {@code volumes-by-region}: the sheet and bookmark name
     * @param number printed as 表1
     * @param unit printed at the top right as 单位：…
     * @param ledger the range of figure ids the table prints; stands in the workbook, not on the page
     * @param notes printed below as 注：…
     */
    record Table(
            String name,
            int number,
            String caption,
            String unit,
            String ledger,
            List<Column> columns,
            List<Row> rows,
            List<String> notes)
            implements Block {
        /** How the name of a table ends whose second half stands beside its first. */
        public static final String TWO_ABREAST = "-two-abreast";

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            notes = List.copyOf(notes);
            for (Row row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException("Invalid table: " + name + " has a row of "
                            + row.cells().size() + " cells. Expected " + columns.size());
                }
            }
        }

        /** The same with other rows and notes. */
        public Table with(List<Row> others, List<String> otherNotes) {
            return new Table(name, number, caption, unit, ledger, columns, others, otherNotes);
        }

        /** The same table in other columns. */
        Table arranged(List<Column> otherColumns, List<Row> others) {
            return new Table(name, number, caption, unit, ledger, otherColumns, others, notes);
        }

        @Override
        public void match(BlockCases cases) {
            cases.table().accept(this);
        }
    }

    /**
     * A column of a table.
     *
     * @param group a header above several neighbouring columns with the same group, empty for none
     * @param weight its share of the width
     */
    record Column(Optional<String> group, String header, double weight, Align align) {}

    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** A row; totals are set off from the others, and of a heading only the first cell has words, which run over all columns. */
    record Row(RowKind kind, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Row(List<Cell> cells) {
            this(RowKind.NORMAL, cells);
        }
    }

    enum RowKind {
        NORMAL,
        TOTAL,
        /** Says what the rows below it have in common, down to the next one. */
        HEADING
    }

    /**
     * A cell: the text that is printed, and the number behind it for the workbook.
     *
     * @param value empty for words and for the three marks (＊ suppressed, — not computable, blank)
     * @param format how a workbook shows the value
     * @param figure id of the figure the cell prints
     */
    record Cell(String text, Optional<BigDecimal> value, NumberFormat format, Optional<String> figure) {
        public Cell(String text, Optional<BigDecimal> value, NumberFormat format) {
            this(text, value, format, Optional.empty());
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Cell words(String text) {
            return new Cell(text, Optional.empty(), NumberFormat.TEXT);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Cell count(long number) {
            return new Cell(String.valueOf(number), Optional.of(BigDecimal.valueOf(number)), NumberFormat.COUNT);
        }

        /** The same as the print of a figure. */
        public Cell of(String id) {
            return new Cell(text, value, format, Optional.of(id));
        }
    }

    enum NumberFormat {
        /** A rate of few, such as 3/4. */
        FRACTION,
        /** The two numbers of a rate, 64/80, and where there is a value the rate as well, 64/80 80.0%; of few 3/4. */
        COUNTED,
        TEXT,
        COUNT,
        /** A fraction shown as a percentage of two decimals. */
        PERCENT,
        /** Of a release, whose rates are of rounded counts. */
        WHOLE_PERCENT,
        /** Percentage points, two decimals. */
        POINTS,
        /** Between rates in whole per cent. */
        WHOLE_POINTS,
        DAYS
    }

    /**
     * A chart; drawn as vectors, readable in greyscale.
     *
     * @param caption says what the chart shows; printed as 图1
     * @param unit of the value axis
     * @param source the line printed below
     * @param alternative what a reader who cannot see it is told
     */
    record Chart(
            String name,
            int number,
            String caption,
            String unit,
            String source,
            String alternative,
            ChartKind kind,
            List<String> categories,
            List<Series> series)
            implements Block {
        public Chart {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
            for (Series one : series) {
                if (one.values().size() != categories.size()) {
                    throw new IllegalArgumentException("Invalid chart: " + name + " has a series of "
                            + one.values().size() + " values. Expected " + categories.size());
                }
            }
        }

        @Override
        public void match(BlockCases cases) {
            cases.chart().accept(this);
        }
    }

    enum ChartKind {
        /** Lines over time; the first series is this year's, the second last year's; a series named 往年同月范围 is a limit. */
        LINE,
        /** Horizontal bars, zero-based, one per category, labelled directly. */
        BAR,
        /** Stacked columns, one per category, a segment per series. */
        STACKED,
        /** Opening, ups and downs, closing: one series; first and last are totals, the others signed changes. */
        WATERFALL
    }

    /**
     * Values by category; an empty value (suppressed or missing) leaves a gap.
     *
     * @param figures ids of the figures the values are, by category; empty where they are not known
     */
    record Series(String name, List<Optional<BigDecimal>> values, List<Optional<String>> figures) {
        public Series {
            values = List.copyOf(values);
            figures = List.copyOf(figures);
            if (!figures.isEmpty() && figures.size() != values.size()) {
                throw new IllegalArgumentException("Invalid series: " + name + " has " + figures.size()
                        + " figures. Expected " + values.size() + ", one for each value, or none");
            }
        }

        public Series(String name, List<Optional<BigDecimal>> values) {
            this(name, values, List.of());
        }
    }
}
