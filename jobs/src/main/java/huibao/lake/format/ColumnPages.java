package huibao.lake.format;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;

/**
 * The values of one column of a row group, a page at a time, as {@link ColumnChunk} wrote them: what is turned into
 * numbers there is turned back here, without an object for any value.
 */
public final class ColumnPages {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final LakeColumn column;
    private final ColumnDescriptor descriptor;
    private final PageReader pages;
    private final long[] numbers;
    private long[] values = new long[0];
    private int count;
    private final RunLengthDecoder runs = new RunLengthDecoder();
    private final DeltaDecoder deltas = new DeltaDecoder();
    // Of the page being read.
    private byte[] bytes;
    private int at;
    private boolean[] present = new boolean[0];
    private boolean hasGaps;

    ColumnPages(LakeColumn column, ColumnDescriptor descriptor, PageReader pages, TextNumbers texts)
            throws IOException {
        this.column = column;
        this.descriptor = descriptor;
        this.pages = pages;
        DictionaryPage dictionary = pages.readDictionaryPage();
        this.numbers = dictionary == null ? new long[0] : numbers(dictionary, texts);
    }

    private long[] numbers(DictionaryPage dictionary, TextNumbers texts) throws IOException {
        byte[] entries = dictionary.getBytes().toByteArray();
        long[] found = new long[dictionary.getDictionarySize()];
        int from = 0;
        for (int entry = 0; entry < found.length; entry++) {
            int length = (int) INT.get(entries, from);
            from += Integer.BYTES;
            found[entry] = texts.number(column.name(), new String(entries, from, length, StandardCharsets.UTF_8));
            from += length;
        }
        return found;
    }

    /** Of the page it is at: one for each row, or for each element of the rows' lists. */
    public long[] values() {
        return values;
    }

    /** Reads the next page. @return how many values it has, those of nothing included; -1 behind the last page */
    int next() throws IOException {
        DataPageV1 page = (DataPageV1) pages.readPage();
        if (page == null) {
            return -1;
        }
        int slots = page.getValueCount();
        ByteBuffer buffer = page.getBytes().toByteBuffer();
        bytes = buffer.array();
        at = buffer.arrayOffset() + buffer.position();
        if (values.length < slots) {
            values = new long[slots];
        }
        if (descriptor.getMaxRepetitionLevel() > 0) {
            at += Integer.BYTES + (int) INT.get(bytes, at);
        }
        int held = findGaps(slots);
        if (page.getValueEncoding() == Encoding.DELTA_BINARY_PACKED) {
            deltas.decode(bytes, at, held, column.type(), values);
        } else {
            decode(held);
        }
        spread(held);
        bytes = null;
        return count;
    }

    /** Finds out how many values there are and which of them are nothing. @return how many the page holds */
    private int findGaps(int slots) {
        int deepest = descriptor.getMaxDefinitionLevel();
        hasGaps = false;
        count = slots;
        if (deepest == 0) {
            return slots;
        }
        int length = (int) INT.get(bytes, at);
        at += Integer.BYTES;
        int[] levels = runs.decode(bytes, at, Integer.SIZE - Integer.numberOfLeadingZeros(deepest), slots);
        at += length;
        if (present.length < slots) {
            present = new boolean[slots];
        }
        boolean inList = descriptor.getMaxRepetitionLevel() > 0;
        int held = 0;
        count = 0;
        for (int slot = 0; slot < slots; slot++) {
            int level = levels[slot];
            // The only value of an empty list is none at all.
            if (level > 0 || !inList) {
                present[count++] = level == deepest;
                held += level == deepest ? 1 : 0;
            }
        }
        hasGaps = held < count;
        return held;
    }

    private void decode(int held) {
        switch (column.type()) {
            case LONG, INSTANT -> {
                for (int value = 0; value < held; value++, at += Long.BYTES) {
                    values[value] = (long) LONG.get(bytes, at);
                }
            }
            case INT, DATE -> {
                for (int value = 0; value < held; value++, at += Integer.BYTES) {
                    values[value] = (int) INT.get(bytes, at);
                }
            }
            case BOOLEAN -> {
                for (int value = 0; value < held; value++) {
                    values[value] = bytes[at + value / Byte.SIZE] >> value % Byte.SIZE & 1;
                }
            }
            case TEXT -> decodeTexts(held);
        }
    }

    private void decodeTexts(int held) {
        if (held == 0) {
            return;
        }
        int[] places = runs.decode(bytes, at + 1, bytes[at], held);
        for (int value = 0; value < held; value++) {
            values[value] = numbers[places[value]];
        }
    }

    /** Moves the values apart to where nothing is between them. */
    private void spread(int held) {
        if (!hasGaps) {
            return;
        }
        int from = held;
        for (int to = count - 1; to >= 0; to--) {
            values[to] = present[to] ? values[--from] : LakeColumn.NULL;
        }
    }
}
