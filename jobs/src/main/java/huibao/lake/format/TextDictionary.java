package huibao.lake.format;

import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;

/** The dictionary of one column in one row group: numbers of {@link Texts} to places in the dictionary. */
final class TextDictionary {
    private final Texts texts;
    private final PageBytes bytes = new PageBytes();
    // Place + 1 by number, so that 0 is "not in the dictionary yet".
    private int[] places = new int[0];
    private int[] numbers = new int[16];
    private int size;

    TextDictionary(Texts texts) {
        this.texts = texts;
    }

    /** Writes the values as places: the width in bits, then the run-length encoding. */
    void encode(long[] values, int count, PageBytes page) {
        if (places.length < texts.size()) {
            places = Arrays.copyOf(places, texts.size());
        }
        for (int index = 0; index < count; index++) {
            if (values[index] != LakeColumn.NULL && places[(int) values[index]] == 0) {
                put((int) values[index]);
            }
        }
        int width = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, size - 1)));
        page.ensure(1);
        page.putByte(width);
        RunLengths runs = new RunLengths(width, page);
        for (int index = 0; index < count; index++) {
            if (values[index] != LakeColumn.NULL) {
                runs.add(places[(int) values[index]] - 1);
            }
        }
        runs.end();
    }

    private void put(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size] = number;
        places[number] = ++size;
        byte[] text = texts.bytes(number);
        bytes.ensure(Integer.BYTES);
        bytes.putInt(text.length);
        bytes.put(text);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** @param to receives the compressed page */
    DictionaryPage page(Compression compression, PageBytes to) {
        int from = to.size();
        compression.compress(bytes, to);
        return new DictionaryPage(
                BytesInput.from(to.array(), from, to.size() - from), bytes.size(), size, Encoding.PLAIN_DICTIONARY);
    }

    /** The next row group starts with none. */
    void clear() {
        for (int place = 0; place < size; place++) {
            places[numbers[place]] = 0;
        }
        size = 0;
        bytes.clear();
    }
}
