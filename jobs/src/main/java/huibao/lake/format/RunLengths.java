package huibao.lake.format;

import java.util.Arrays;
import org.apache.parquet.column.values.bitpacking.BytePacker;
import org.apache.parquet.column.values.bitpacking.Packer;

/**
 * Writes Parquet's hybrid of runs and packed bits: a number that comes eight times or more as how often it comes, others
 * eight at a time in as many bits as the largest needs. The same bytes as parquet-mr's encoder, whose memory, made anew for
 * each page, took longer than what it is for (docs/decisions).
 */
final class RunLengths {
    /** What a header of one byte can count. */
    private static final int MOST_GROUPS = 63;

    private final int width;
    private final BytePacker packer;
    private final PageBytes page;
    private final int[] group = new int[Byte.SIZE];
    private int held;
    private int last;
    /** How often the last number came; from the eighth time on it is counted only. */
    private int repeats;
    /** Where the header of the groups being written is, -1 if there are none. */
    private int header = -1;

    private int groups;

    /** @param width of a number in bits */
    RunLengths(int width, PageBytes page) {
        this.width = width;
        this.page = page;
        packer = Packer.LITTLE_ENDIAN.newBytePacker(width);
    }

    void add(int number) {
        if (number == last) {
            if (++repeats >= Byte.SIZE) {
                return;
            }
        } else {
            endRun();
            last = number;
            repeats = 1;
        }
        group[held++] = number;
        if (held == Byte.SIZE) {
            putGroup();
        }
    }

    private void putGroup() {
        if (groups == MOST_GROUPS) {
            endGroups();
        }
        if (header < 0) {
            header = page.size();
            page.ensure(1);
            page.putByte(0);
        }
        page.put(packer, group);
        groups++;
        held = 0;
        repeats = 0;
    }

    private void endGroups() {
        if (header >= 0) {
            page.array()[header] = (byte) (groups << 1 | 1);
            header = -1;
            groups = 0;
        }
    }

    private void endRun() {
        if (repeats >= Byte.SIZE) {
            endGroups();
            page.putNumber((long) repeats << 1);
            page.ensure(Integer.BYTES);
            for (int bits = 0; bits < width; bits += Byte.SIZE) {
                page.putByte(last >>> bits);
            }
            held = 0;
            repeats = 0;
        }
    }

    /** The last group is filled up with zeros: how many numbers there are is known otherwise. */
    void end() {
        endRun();
        if (held > 0) {
            Arrays.fill(group, held, Byte.SIZE, 0);
            putGroup();
        }
        endGroups();
    }
}
