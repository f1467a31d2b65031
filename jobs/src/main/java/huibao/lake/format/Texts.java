package huibao.lake.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts with their numbers: a text is looked up by its UTF-8 bytes where they lie, so that reading a code makes no object.
 * Adding is for one thread; once nothing is added any more, any number of threads may look up.
 */
public final class Texts {
    /** What {@link #find} answers for a text that was never added. */
    public static final int UNKNOWN = -1;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    /** Odd, with its ones spread out: 2^64 by the golden ratio. */
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

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

    /** Eight bytes at a time, the last eight or four perhaps for a second time: codes are short, and there are many. */
    private static int hash(byte[] bytes, int from, int length) {
        int to = from + length;
        long hash = length;
        if (length >= Long.BYTES) {
            for (int at = from; at < to - Long.BYTES; at += Long.BYTES) {
                hash = mix(hash, (long) LONG.get(bytes, at));
            }
            hash = mix(hash, (long) LONG.get(bytes, to - Long.BYTES));
        } else if (length >= Integer.BYTES) {
            hash = mix(
                    hash, (long) (int) INT.get(bytes, from) << Integer.SIZE ^ (int) INT.get(bytes, to - Integer.BYTES));
        } else {
            for (int at = from; at < to; at++) {
                hash = hash << Byte.SIZE | bytes[at] & 0xFF;
            }
            hash = mix(0, hash);
        }
        return (int) (hash >>> Integer.SIZE);
    }

    private static long mix(long hash, long bytes) {
        long mixed = (hash ^ bytes) * MULTIPLIER;
        return mixed ^ mixed >>> Integer.SIZE;
    }
}
