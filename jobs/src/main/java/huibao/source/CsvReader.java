package huibao.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows of a CSV file (RFC 4180): quoted fields, doubled quotes, line ends within quotes; LF, CRLF or CR; a byte order mark is
 * skipped; empty lines are none. Of bytes: strict UTF-8; a file in GBK is an error and not a page of question marks.
 */
public final class CsvReader {
    private static final int END = -1;
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private final Reader in;
    private final char delimiter;
    private final StringBuilder field = new StringBuilder();
    private int next;
    private long line = 1;
    private long rowLine = 1;

    CsvReader(InputStream bytes) throws IOException {
        this(
                new InputStreamReader(
                        bytes,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                ',');
    }

    /** @param delimiter between fields */
    public CsvReader(Reader text, char delimiter) throws IOException {
        this.in = new BufferedReader(text, 1 << 16);
        this.delimiter = delimiter;
        next = in.read();
        if (next == BYTE_ORDER_MARK) {
            next = in.read();
        }
    }

    /** The line the last row began on, from 1. */
    public long rowLine() {
        return rowLine;
    }

    /** The line reading has come to, for what goes wrong within a row. */
    public long line() {
        return line;
    }

    /** @throws MalformedCsvException if the quotes of a field are not closed or not at its ends */
    public Optional<List<String>> readRow() throws IOException, MalformedCsvException {
        while (next == '\n' || next == '\r') {
            advance();
        }
        if (next == END) {
            return Optional.empty();
        }
        rowLine = line;
        List<String> row = new ArrayList<>();
        row.add(readField());
        while (next == delimiter) {
            advance();
            row.add(readField());
        }
        return Optional.of(row);
    }

    private String readField() throws IOException, MalformedCsvException {
        field.setLength(0);
        if (next == '"') {
            readQuoted();
        } else {
            while (!isFieldEnd()) {
                if (next == '"') {
                    throw new MalformedCsvException("quote-inside");
                }
                field.append((char) next);
                advance();
            }
        }
        return field.toString();
    }

    private void readQuoted() throws IOException, MalformedCsvException {
        advance();
        while (next != '"' || isDoubled()) {
            if (next == END) {
                throw new MalformedCsvException("quote-open");
            }
            field.append((char) next);
            advance();
        }
        if (!isFieldEnd()) {
            throw new MalformedCsvException("text-after-quote");
        }
    }

    /** Steps over a quote; true if another one follows, which then stands for a quote in the text. */
    private boolean isDoubled() throws IOException {
        advance();
        return next == '"';
    }

    private boolean isFieldEnd() {
        return next == delimiter || next == '\n' || next == '\r' || next == END;
    }

    private void advance() throws IOException {
        int last = next;
        next = in.read();
        if (last == '\n' || last == '\r' && next != '\n') {
            line++;
        }
    }

    /** The text is no CSV from here on: what follows cannot be read. */
    public static final class MalformedCsvException extends Exception {
        private static final long serialVersionUID = 1L;

        MalformedCsvException(String key) {
            super(key);
        }

        /** Of the message, under {@code load.csv.} */
        public String key() {
            return getMessage();
        }
    }
}
