package huibao.lake.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts with their numbers: a text is looked up by its UTF-8 bytes where they lie, so that reading a code makes no object.
 * Adding is for one thread; once nothing is added any more, any number of threads may look up.
 */
public final class Texts {
    /** What {@link #find} answers for a text that was never added. */
    public static final int UNKNOWN = -1;

    private byte[][] texts = new byte[64][];
    private int size;
    // Open addressing; holds number + 1, so that 0 is free. Kept at most half full.
    private int[] slots = new int[128];

    public int size() {
        return size;
    }

    public int find(byte[] bytes, int from, int length) {
        int mask = slots.length - 1;
        for (int slot = hash(bytes, from, length) & mask; ; slot = (slot + 1) & mask) {
            int number = slots[slot] - 1;
            if (number < 0) {
                return UNKNOWN;
            }
            byte[] text = texts[number];
            if (text.length == length && Arrays.equals(text, 0, length, bytes, from, from + length)) {
                return number;
            }
        }
    }

    /** Its number, which is new if the text is. */
    public int add(byte[] bytes, int from, int length) {
        int known = find(bytes, from, length);
        if (known != UNKNOWN) {
            return known;
        }
        if (size == texts.length) {
            grow();
        }
        texts[size] = Arrays.copyOfRange(bytes, from, from + length);
        insert(size);
        return size++;
    }

    public int add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return add(bytes, 0, bytes.length);
    }

    public String text(long number) {
        return new String(texts[(int) number], StandardCharsets.UTF_8);
    }

    byte[] bytes(int number) {
        return texts[number];
    }

    private void grow() {
        texts = Arrays.copyOf(texts, size * 2);
        slots = new int[slots.length * 2];
        for (int number = 0; number < size; number++) {
            insert(number);
        }
    }

    private void insert(int number) {
        int mask = slots.length - 1;
        int slot = hash(texts[number], 0, texts[number].length) & mask;
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = number + 1;
    }

    private static int hash(byte[] bytes, int from, int length) {
        int hash = length;
        for (int at = from; at < from + length; at++) {
            hash = 31 * hash + bytes[at];
        }
        return hash ^ hash >>> Short.SIZE;
    }
}
