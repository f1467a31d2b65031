package huibao.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Writes the rows of one relation as CSV, field by field in the contract's order. An empty field is null. */
final class CsvRows implements AutoCloseable {
    /** No value, for the numbers of items, days and times. */
    static final long NONE = Long.MIN_VALUE;

    private static final int BUFFER = 1 << 16;

    private final String relation;
    private final List<String> columns;
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER + 4096];
    private int length;
    private int fields;
    private long rows;

    private long cachedDay = NONE;
    private byte[] cachedDayText = {};

    CsvRows(String relation, List<String> columns, OutputStream out) {
        this.relation = relation;
        this.columns = List.copyOf(columns);
        this.out = out;
        append(String.join(",", columns));
        buffer[length++] = '\n';
    }

    CsvRows text(String value) {
        separate();
        if (value != null) {
            append(value);
        }
        return this;
    }

    CsvRows number(long value) {
        separate();
        if (value != NONE) {
            append(Long.toString(value));
        }
        return this;
    }

    CsvRows flag(Boolean value) {
        separate();
        if (value != null) {
            append(value.toString());
        }
        return this;
    }

    CsvRows day(long day) {
        separate();
        if (day != NONE) {
            append(dayText(day));
        }
        return this;
    }

    CsvRows instant(long at) {
        separate();
        if (at != NONE) {
            append(dayText(Shanghai.dayOf(at)));
            int second = (int) Math.floorMod(at, Shanghai.DAY);
            buffer[length++] = 'T';
            twoDigits(second / 3600);
            buffer[length++] = ':';
            twoDigits(second / 60 % 60);
            buffer[length++] = ':';
            twoDigits(second % 60);
            append("+08:00");
        }
        return this;
    }

    void end() {
        if (fields != columns.size()) {
            throw new IllegalStateException(
                    "Invalid row of " + relation + ": " + fields + " fields. Expected " + columns);
        }
        buffer[length++] = '\n';
        fields = 0;
        rows++;
        if (length >= BUFFER) {
            flush();
        }
    }

    /** Rows of a file that is CSV in the contract's order already, its header left out. */
    void copy(List<String> lines) {
        for (String line : lines) {
            append(line);
            fields = columns.size();
            end();
        }
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() {
        flush();
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot finish " + relation, e);
        }
    }

    private void separate() {
        if (fields++ > 0) {
            buffer[length++] = ',';
        }
    }

    private byte[] dayText(long day) {
        if (day != cachedDay) {
            cachedDayText = LocalDate.ofEpochDay(day).toString().getBytes(StandardCharsets.US_ASCII);
            cachedDay = day;
        }
        return cachedDayText;
    }

    private void twoDigits(int number) {
        buffer[length++] = (byte) ('0' + number / 10);
        buffer[length++] = (byte) ('0' + number % 10);
    }

    private void append(String text) {
        append(text.getBytes(StandardCharsets.UTF_8));
    }

    private void append(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void flush() {
        try {
            out.write(buffer, 0, length);
            length = 0;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + relation, e);
        }
    }
}
