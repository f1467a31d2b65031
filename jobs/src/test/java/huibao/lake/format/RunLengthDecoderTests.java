package huibao.lake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunLengthDecoderTests {
    private final Random random = new Random(20210731);
    private final RunLengthDecoder decoder = new RunLengthDecoder();

    @Test
    void readsWhatWasWritten() {
        for (int width : new int[] {0, 1, 2, 7, 8, 9, 17, 31}) {
            for (int count : new int[] {1, 7, 8, 9, 100, 5_000}) {
                for (int longestRun : new int[] {1, 12, 300}) {
                    int[] numbers = numbers(count, width, longestRun);

                    assertThat(Arrays.copyOf(decoder.decode(written(numbers, width), 3, width, count), count))
                            .as("%d numbers of %d bits", count, width)
                            .isEqualTo(numbers);
                }
            }
        }
    }

    private int[] numbers(int count, int width, int longestRun) {
        int[] numbers = new int[count];
        for (int at = 0; at < count; ) {
            int end = Math.min(count, at + 1 + random.nextInt(longestRun));
            Arrays.fill(numbers, at, end, random.nextInt() & (int) ((1L << width) - 1));
            at = end;
        }
        return numbers;
    }

    /** Behind three bytes of something else. */
    private static byte[] written(int[] numbers, int width) {
        PageBytes page = new PageBytes();
        page.put(new byte[] {1, 2, 3});
        RunLengths runs = new RunLengths(width, page);
        for (int number : numbers) {
            runs.add(number);
        }
        runs.end();
        return Arrays.copyOf(page.array(), page.size());
    }
}
