package huibao.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One sheet of a workbook. Cells point into one table of texts for the whole workbook, so the sheet is gone through twice: once
 * for the numbers of the texts that named columns use, once for the rows.
 */
final class XlsxSheet implements Sheet {
    private static final Pattern DIMENSION = Pattern.compile("[A-Z]+\\d+:[A-Z]+(\\d+)");
    /** The longest text of a cell; Excel allows fewer characters. */
    private static final int LONGEST = 32_767;

    private static final int MOST_COLUMNS = 16_384;

    private final Workbook workbook;
    private final Workbook.SheetPart part;

    XlsxSheet(Workbook workbook, Workbook.SheetPart part) {
        this.workbook = workbook;
        this.part = part;
    }

    @Override
    public String name() {
        return workbook.sheets().size() == 1 ? workbook.fileName() : workbook.fileName() + " [" + part.name() + "]";
    }

    @Override
    public CellTimes times() {
        return workbook.times();
    }

    @Override
    public long expectedRows() {
        long[] rows = {0};
        try {
            workbook.parse(part.path(), xml -> {
                if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                    return true;
                }
                if (xml.getLocalName().equals("dimension")) {
                    Matcher range = DIMENSION.matcher(String.valueOf(xml.getAttributeValue(null, "ref")));
                    rows[0] = range.matches() ? Long.parseLong(range.group(1)) : 0;
                }
                return !xml.getLocalName().equals("sheetData");
            });
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
        return rows[0];
    }

    @Override
    public List<List<String>> top(int rows) throws IOException {
        List<Raw[]> raw = new ArrayList<>();
        BitSet wanted = new BitSet();
        scan(null, 0, rows, (number, cells) -> {
            while (raw.size() < number - 1) {
                raw.add(new Raw[0]);
            }
            Raw[] copy = cells.clone();
            raw.add(copy);
            mark(copy, wanted);
        });
        SharedTexts texts = read(wanted);
        return raw.stream()
                .map(row -> Arrays.stream(row)
                        .map(cell -> cell == null ? "" : cell.resolved(texts).text())
                        .toList())
                .toList();
    }

    @Override
    public void rows(int[] columns, long after, long most, SheetRowSink rows) throws IOException {
        BitSet wanted = new BitSet();
        if (!workbook.textParts().isEmpty()) {
            scan(columns, after, most, (number, cells) -> mark(cells, wanted));
        }
        SharedTexts texts = read(wanted);
        SheetCell[] resolved = new SheetCell[columns.length];
        scan(columns, after, most, (number, cells) -> {
            for (int i = 0; i < cells.length; i++) {
                resolved[i] = cells[i] == null ? SheetCell.BLANK : cells[i].resolved(texts);
            }
            rows.take(number, resolved);
        });
    }

    private static void mark(Raw[] cells, BitSet wanted) {
        for (Raw cell : cells) {
            if (cell != null && cell.index >= 0) {
                wanted.set(cell.index);
            }
        }
    }

    private SharedTexts read(BitSet wanted) throws IOException {
        SharedTexts texts = new SharedTexts(wanted);
        for (String path : wanted.isEmpty() ? List.<String>of() : workbook.textParts()) {
            int[] index = {0};
            workbook.parse(path, xml -> {
                if (xml.getEventType() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    if (texts.wants(index[0])) {
                        texts.add(richText(xml, "si"));
                    }
                    index[0]++;
                }
                return !texts.isComplete(index[0]);
            });
        }
        texts.seal();
        return texts;
    }

    /** The text of all runs, without phonetic guides (rPh). */
    private static String richText(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int aside = 0;
        boolean within = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                aside += xml.getLocalName().equals("rPh") ? 1 : 0;
                within = aside == 0 && xml.getLocalName().equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                aside -= xml.getLocalName().equals("rPh") ? 1 : 0;
                within = false;
                if (xml.getLocalName().equals(end)) {
                    break;
                }
            } else if (within && isText(event)) {
                append(text, xml.getText());
            }
        }
        return unescaped(text.toString());
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private static void append(StringBuilder text, String more) {
        text.append(more, 0, Math.max(0, Math.min(more.length(), LONGEST - text.length())));
    }

    /** Characters that XML cannot hold stand as {@code _x000D_}. */
    private static String unescaped(String text) {
        return text.contains("_x")
                ? Pattern.compile("_x([0-9A-Fa-f]{4})_")
                        .matcher(text)
                        .replaceAll(escape ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))))
                : text;
    }

    /** @param columns null for all of them */
    private void scan(int[] columns, long after, long most, RawRowSink taker) throws IOException {
        RowScan scan = new RowScan(columns, after, most, taker);
        workbook.parse(part.path(), scan);
    }

    private interface RawRowSink {
        void take(long number, Raw[] cells) throws IOException;
    }

    /** A cell before its text is looked up. @param index into the table of texts, or -1 */
    private record Raw(SheetCell cell, int index) {
        SheetCell resolved(SharedTexts texts) {
            return index < 0 ? cell : SheetCell.text(texts.get(index));
        }
    }

    /** Goes through the rows of the sheet; a cell of another column is stepped over. */
    private static final class RowScan implements Workbook.XmlStep {
        private final int[] places;
        private final boolean all;
        private final long after;
        private final long most;
        private final RawRowSink taker;
        private Raw[] cells;
        private long number;
        private int column;

        RowScan(int[] columns, long after, long most, RawRowSink taker) {
            this.all = columns == null;
            this.places = all ? new int[0] : places(columns);
            this.cells = new Raw[all ? 0 : columns.length];
            this.after = after;
            this.most = most;
            this.taker = taker;
        }

        private static int[] places(int[] columns) {
            int[] places = new int[Arrays.stream(columns).max().orElse(-1) + 1];
            Arrays.fill(places, -1);
            for (int i = 0; i < columns.length; i++) {
                places[columns[i]] = i;
            }
            return places;
        }

        @Override
        public boolean goOn(XMLStreamReader xml) throws XMLStreamException, IOException {
            int event = xml.getEventType();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return !xml.getLocalName().equals("sheetData");
            }
            if (event != XMLStreamConstants.START_ELEMENT || !xml.getLocalName().equals("row")) {
                return true;
            }
            String at = xml.getAttributeValue(null, "r");
            number = at == null ? number + 1 : Long.parseLong(at);
            if (number > after + most) {
                return false;
            }
            row(xml);
            if (number > after) {
                taker.take(number, cells);
            }
            return true;
        }

        private void row(XMLStreamReader xml) throws XMLStreamException {
            if (all) {
                cells = new Raw[0];
            } else {
                Arrays.fill(cells, null);
            }
            column = -1;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    return;
                }
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("c")) {
                    String at = xml.getAttributeValue(null, "r");
                    column = at == null ? column + 1 : columnOf(at);
                    int place = all ? column : column < places.length ? places[column] : -1;
                    if (number > after && place >= 0) {
                        keep(place, read(xml));
                    }
                }
            }
        }

        private void keep(int place, Raw cell) {
            if (place >= cells.length) {
                cells = Arrays.copyOf(cells, place + 1);
            }
            cells[place] = cell;
        }

        /** {@code BC17} is 54. */
        private static int columnOf(String at) {
            int column = 0;
            for (int i = 0; i < at.length() && at.charAt(i) >= 'A'; i++) {
                column = column * 26 + at.charAt(i) - 'A' + 1;
            }
            return Math.min(column, MOST_COLUMNS) - 1;
        }

        private static Raw read(XMLStreamReader xml) throws XMLStreamException {
            String type = xml.getAttributeValue(null, "t");
            StringBuilder value = new StringBuilder();
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("c")) {
                    break;
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("v")) {
                        append(value, xml.getElementText());
                    } else if (xml.getLocalName().equals("is")) {
                        append(value, richText(xml, "is"));
                    }
                }
            }
            return raw(type == null ? "n" : type, value.toString());
        }

        private static Raw raw(String type, String value) {
            return switch (type) {
                case "s" -> new Raw(SheetCell.BLANK, value.isBlank() ? -1 : Integer.parseInt(value.strip()));
                case "n" ->
                    new Raw(
                            value.isBlank() ? SheetCell.BLANK : new SheetCell(SheetCell.CellKind.NUMBER, value.strip()),
                            -1);
                case "e" -> new Raw(new SheetCell(SheetCell.CellKind.ERROR, ""), -1);
                case "b" -> new Raw(SheetCell.text(value.strip().equals("1") ? "TRUE" : "FALSE"), -1);
                default -> new Raw(SheetCell.text(unescaped(value)), -1);
            };
        }
    }
}
