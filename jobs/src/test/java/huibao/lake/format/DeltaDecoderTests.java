package huibao.lake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeltaDecoderTests {
    private static final List<NumberEncoding> DELTAS = List.of(NumberEncoding.DELTA, NumberEncoding.EVEN_DELTA);

    /** Of one value, of whole and of broken blocks, with bytes before and behind. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 32, 33, 128, 129, 256, 257, 258, 20_000})
    void givesBackWhatWasWritten(int count) throws IOException {
        for (int bits : new int[] {1, 7, 31, 47, 64}) {
            long[] numbers = new Random(bits)
                    .longs(count)
                    .map(number -> Math.max(Long.MIN_VALUE + 1, number >> (Long.SIZE - bits)))
                    .toArray();
            long[] ints = LongStream.of(numbers).map(number -> (int) number).toArray();
            for (NumberEncoding deltas : DELTAS) {
                assertThat(decoded(deltas, LakeColumn.StoredType.INSTANT, numbers))
                        .isEqualTo(numbers);
                assertThat(decoded(deltas, LakeColumn.StoredType.DATE, ints)).isEqualTo(ints);
            }
        }
    }

    /** Stretches of equal steps take no bits. */
    @Test
    void givesBackEqualStepsAfterOthers() throws IOException {
        long[] numbers = LongStream.range(0, 1_000)
                .map(number -> number < 200 || number > 600 ? number * number : number * 3)
                .toArray();

        for (NumberEncoding deltas : DELTAS) {
            assertThat(decoded(deltas, LakeColumn.StoredType.INSTANT, numbers)).isEqualTo(numbers);
            assertThat(decoded(deltas, LakeColumn.StoredType.DATE, numbers)).isEqualTo(numbers);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 6})
    void refusesAPageOfAnotherLength(int said) throws IOException {
        PageBytes page = encoded(LakeColumn.StoredType.LONG, new long[] {1, 2, 3, 4, 5});

        assertThatThrownBy(() ->
                        new DeltaDecoder().decode(page.array(), 0, said, LakeColumn.StoredType.LONG, new long[said]))
                .isInstanceOf(IOException.class)
                .hasMessage("A page has 5 values, its levels say " + said);
    }

    private static long[] decoded(NumberEncoding deltas, LakeColumn.StoredType type, long[] numbers)
            throws IOException {
        PageBytes page = new PageBytes();
        page.put(new byte[] {1, 2, 3});
        deltas.encode(type, numbers, numbers.length, page);
        int end = page.size();
        page.put(new byte[] {-1, -1});
        assertThat(end).isGreaterThan(3);
        long[] decoded = new long[numbers.length];
        new DeltaDecoder().decode(page.array(), 3, numbers.length, type, decoded);
        return decoded;
    }

    private static PageBytes encoded(LakeColumn.StoredType type, long[] numbers) throws IOException {
        PageBytes page = new PageBytes();
        NumberEncoding.DELTA.encode(type, numbers, numbers.length, page);
        return page;
    }
}
