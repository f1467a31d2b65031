package huibao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowStoreTests {
    private record KeyedRow(long key, int order) {}

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1000, 3_000_000_000L, Long.MAX_VALUE})
    void givesRowsInTheOrderOfTheirItemAndThenAsTheyCame(long range) {
        // Also a store that held other rows before.
        Spares<RowStore> stores = new Spares<>(RowStore::new);
        for (int rows = 20_000; rows > 0; rows /= 7) {
            try (RowStore store = stores.take()) {
                fillAndRead(store, range, rows);
            }
        }
    }

    private static void fillAndRead(RowStore store, long range, int count) {
        Random random = new Random(42);
        List<KeyedRow> rows = new ArrayList<>();
        for (int order = 0; order < count; order++) {
            long key =
                    range == Long.MAX_VALUE ? random.nextLong() : -500 + (range == 0 ? 0 : random.nextLong(range + 1));
            rows.add(new KeyedRow(key, order));
            // Padding of any length, so that rows do not fit their chunks evenly.
            byte[] bytes = new byte[30 + random.nextInt(40)];
            ByteBuffer.wrap(bytes, 10, 20)
                    .putShort((short) 2)
                    .putInt(8)
                    .putLong(key)
                    .putInt(order);
            store.add(bytes, 10, bytes.length - 10);
        }
        rows.sort(Comparator.comparingLong(KeyedRow::key).thenComparingInt(KeyedRow::order));
        assertThat(read(store.sort())).isEqualTo(rows);
    }

    @Test
    void mayBeEmpty() {
        assertThat(new Spares<>(RowStore::new).take().sort().next()).isFalse();
    }

    private static List<KeyedRow> read(RawRows store) {
        List<KeyedRow> rows = new ArrayList<>();
        while (store.next()) {
            rows.add(new KeyedRow(
                    Binary.longAt(store.bytes(), store.start() + 6), Binary.intAt(store.bytes(), store.start() + 14)));
        }
        return rows;
    }
}
