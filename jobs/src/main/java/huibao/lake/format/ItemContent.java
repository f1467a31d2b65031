package huibao.lake.format;

import java.util.Arrays;
import java.util.List;

/**
 * One number for everything the source says about an item, so that two versions can be compared without reading them. The
 * same in every run and process; 64 bits, and only versions of one item are ever compared.
 */
public final class ItemContent {
    /** An odd number near 2 to the 64th by the golden ratio: multiplying by it spreads bits. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Texts texts;
    private long[] textHashes = new long[0];

    public ItemContent(Texts texts) {
        this.texts = texts;
    }

    public long of(long[] item, long[] events, int eventCount, long[] evaluations, int evaluationCount) {
        long hash = row(1, Relation.PETITION_ITEM.columns(), item, 0);
        hash = rows(hash, Relation.PETITION_EVENT.columns(), events, eventCount);
        return rows(mix(hash, eventCount), Relation.PETITION_EVALUATION.columns(), evaluations, evaluationCount);
    }

    private long rows(long hash, List<LakeColumn> columns, long[] cells, int count) {
        long all = hash;
        for (int row = 0; row < count; row++) {
            all = row(all, columns, cells, row * columns.size());
        }
        return all;
    }

    private long row(long hash, List<LakeColumn> columns, long[] cells, int from) {
        long all = hash;
        for (int column = 0; column < columns.size(); column++) {
            long cell = cells[from + column];
            boolean isText = cell != LakeColumn.NULL && columns.get(column).type() == LakeColumn.StoredType.TEXT;
            all = mix(all, isText ? textHash((int) cell) : cell);
        }
        return all;
    }

    private long textHash(int number) {
        if (number >= textHashes.length) {
            textHashes = Arrays.copyOf(textHashes, Math.max(64, texts.size()));
        }
        if (textHashes[number] == 0) {
            long hash = 7;
            for (byte one : texts.bytes(number)) {
                hash = mix(hash, one);
            }
            textHashes[number] = hash;
        }
        return textHashes[number];
    }

    private static long mix(long hash, long value) {
        long mixed = (hash ^ value) * SPREAD;
        return mixed ^ (mixed >>> 29);
    }
}
