package huibao.imports;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The texts of a workbook's shared string table that cells of named columns refer to, in one byte array. All others
 * are skipped, among them what unnamed columns say about people.
 */
final class SharedTexts {
    private final BitSet wanted;
    private int[] ends = new int[1024];
    private byte[] bytes = new byte[1 << 16];
    private int count;
    private int[] ranks = new int[0];

    SharedTexts(BitSet wanted) {
        this.wanted = wanted;
    }

    boolean wants(int index) {
        return wanted.get(index);
    }

    /** No text with this number or a later one is wanted. */
    boolean isComplete(int index) {
        return index >= wanted.length();
    }

    /** In the order of their numbers. */
    void add(String text) {
        byte[] added = text.getBytes(StandardCharsets.UTF_8);
        int start = count == 0 ? 0 : ends[count - 1];
        int end = Math.addExact(start, added.length);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(end, bytes.length * 2L)));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        System.arraycopy(added, 0, bytes, start, added.length);
        ends[count++] = end;
    }

    void seal() {
        ranks = new int[(wanted.length() >> 6) + 1];
        long[] words = wanted.toLongArray();
        for (int i = 1; i < ranks.length; i++) {
            ranks[i] = ranks[i - 1] + (i <= words.length ? Long.bitCount(words[i - 1]) : 0);
        }
        wantedWords = words;
    }

    private long[] wantedWords = new long[0];

    /** @return the empty text if the workbook has none of this number */
    String get(int index) {
        if (index < 0 || !wanted.get(index)) {
            return "";
        }
        int before = ranks[index >> 6] + Long.bitCount(wantedWords[index >> 6] & ((1L << index) - 1));
        if (before >= count) {
            return "";
        }
        int start = before == 0 ? 0 : ends[before - 1];
        return new String(bytes, start, ends[before] - start, StandardCharsets.UTF_8);
    }
}
