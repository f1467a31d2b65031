package huibao.lake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesReader;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForInteger;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForLong;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we encode ourselves, beside parquet-mr's encoders: the same bytes, or others that parquet-mr reads. */
class PageEncodingTests {
    private static final int SLAB = 1 << 10;

    /** Runs short and long, up to more groups than a header can count, and what breaks off in the middle of a group. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 63, 504, 505, 512, 20_000})
    void writesRunLengthsAsParquetDoes(int count) throws IOException {
        for (int width : new int[] {1, 2, 7, 8, 9, 17, 31}) {
            for (int longest : new int[] {1, 3, 7, 8, 9, 20, 30_000}) {
                int[] numbers = runs(new Random(count), count, width, longest);
                PageBytes page = new PageBytes();
                page.put(new byte[] {1, 2, 3});
                RunLengths runs = new RunLengths(width, page);
                IntStream.of(numbers).forEach(runs::add);
                runs.end();

                assertThat(behind(page, 3))
                        .as("%d bits, runs of %d", width, longest)
                        .isEqualTo(expected(numbers, width));
            }
        }
    }

    private static int[] runs(Random random, int count, int width, int longest) {
        int[] numbers = new int[count];
        for (int from = 0; from < count; ) {
            int to = Math.min(count, from + 1 + random.nextInt(longest));
            Arrays.fill(numbers, from, to, random.nextInt() >>> Integer.SIZE - width);
            from = to;
        }
        return numbers;
    }

    private static byte[] expected(int[] numbers, int width) throws IOException {
        try (RunLengthBitPackingHybridEncoder encoder =
                new RunLengthBitPackingHybridEncoder(width, SLAB, SLAB, HeapByteBufferAllocator.getInstance())) {
            for (int number : numbers) {
                encoder.writeInt(number);
            }
            return encoder.toBytes().toByteArray();
        }
    }

    /** Whole and broken blocks, some behind others whose numbers are still in memory, with and without gaps. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 32, 33, 128, 129, 130, 257, 300, 20_000})
    void writesDeltasAsParquetDoes(int count) throws IOException {
        for (int bits : new int[] {1, 7, 31, 32, 47, 64}) {
            Random random = new Random(bits);
            long[] numbers = LongStream.range(0, count)
                    .map(index -> random.nextInt(5) == 0 ? LakeColumn.NULL : random.nextLong() >> Long.SIZE - bits)
                    .toArray();
            assertThat(deltas(LakeColumn.StoredType.LONG, numbers)).isEqualTo(expectedLongs(numbers));
            long[] ints = LongStream.of(numbers)
                    .map(number -> number == LakeColumn.NULL ? number : (int) number)
                    .toArray();
            assertThat(deltas(LakeColumn.StoredType.INT, ints)).isEqualTo(expectedInts(ints));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 256, 257, 258, 514, 20_000})
    void parquetReadsDeltasInWholeBytes(int count) throws IOException {
        for (int bits : new int[] {1, 7, 8, 9, 31, 32, 47, 64}) {
            Random random = new Random(bits);
            long[] numbers = LongStream.range(0, count)
                    .map(index -> random.nextInt(5) == 0 ? LakeColumn.NULL : random.nextLong() >> Long.SIZE - bits)
                    .toArray();
            long[] present = LongStream.of(numbers)
                    .filter(number -> number != LakeColumn.NULL)
                    .toArray();
            DeltaBinaryPackingValuesReader longs = reader(LakeColumn.StoredType.LONG, numbers, present.length);
            assertThat(LongStream.range(0, present.length)
                            .map(index -> longs.readLong())
                            .toArray())
                    .isEqualTo(present);
            long[] ints = LongStream.of(numbers)
                    .map(number -> number == LakeColumn.NULL ? number : (int) number)
                    .toArray();
            DeltaBinaryPackingValuesReader shorts = reader(LakeColumn.StoredType.INT, ints, present.length);
            assertThat(IntStream.range(0, present.length)
                            .map(index -> shorts.readInteger())
                            .toArray())
                    .isEqualTo(LongStream.of(present)
                            .mapToInt(number -> (int) number)
                            .toArray());
        }
    }

    private static DeltaBinaryPackingValuesReader reader(LakeColumn.StoredType type, long[] numbers, int present)
            throws IOException {
        PageBytes page = new PageBytes();
        NumberEncoding.EVEN_DELTA.encode(type, numbers, numbers.length, page);
        DeltaBinaryPackingValuesReader reader = new DeltaBinaryPackingValuesReader();
        reader.initFromPage(present, ByteBufferInputStream.wrap(ByteBuffer.wrap(page.array(), 0, page.size())));
        return reader;
    }

    private static byte[] deltas(LakeColumn.StoredType type, long[] numbers) {
        PageBytes page = new PageBytes();
        page.put(new byte[] {1, 2, 3});
        NumberEncoding.DELTA.encode(type, numbers, numbers.length, page);
        return behind(page, 3);
    }

    private static byte[] expectedLongs(long[] numbers) throws IOException {
        try (DeltaBinaryPackingValuesWriterForLong writer =
                new DeltaBinaryPackingValuesWriterForLong(SLAB, SLAB, HeapByteBufferAllocator.getInstance())) {
            LongStream.of(numbers).filter(number -> number != LakeColumn.NULL).forEach(writer::writeLong);
            return writer.getBytes().toByteArray();
        }
    }

    private static byte[] expectedInts(long[] numbers) throws IOException {
        try (DeltaBinaryPackingValuesWriterForInteger writer =
                new DeltaBinaryPackingValuesWriterForInteger(SLAB, SLAB, HeapByteBufferAllocator.getInstance())) {
            LongStream.of(numbers)
                    .filter(number -> number != LakeColumn.NULL)
                    .forEach(number -> writer.writeInteger((int) number));
            return writer.getBytes().toByteArray();
        }
    }

    private static byte[] behind(PageBytes page, int from) {
        return Arrays.copyOfRange(page.array(), from, page.size());
    }
}
