package huibao.lake;

import java.util.function.LongConsumer;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;

/** Puts the values of one column where they belong; a text as its number. */
final class CellConverter extends PrimitiveConverter {
    private final Texts texts;
    private final LongConsumer cell;
    private long[] numbers = new long[0];

    CellConverter(Texts texts, LongConsumer cell) {
        this.texts = texts;
        this.cell = cell;
    }

    @Override
    public boolean hasDictionarySupport() {
        return true;
    }

    /** Only texts have one. */
    @Override
    public void setDictionary(Dictionary dictionary) {
        numbers = new long[dictionary.getMaxId() + 1];
        for (int id = 0; id < numbers.length; id++) {
            numbers[id] = number(dictionary.decodeToBinary(id));
        }
    }

    private long number(Binary text) {
        byte[] bytes = text.getBytesUnsafe();
        return texts.add(bytes, 0, bytes.length);
    }

    @Override
    public void addValueFromDictionary(int id) {
        cell.accept(numbers[id]);
    }

    @Override
    public void addBinary(Binary value) {
        cell.accept(number(value));
    }

    @Override
    public void addBoolean(boolean value) {
        cell.accept(value ? 1 : 0);
    }

    @Override
    public void addInt(int value) {
        cell.accept(value);
    }

    @Override
    public void addLong(long value) {
        cell.accept(value);
    }
}
