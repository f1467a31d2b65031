package huibao.lake.format;

import org.apache.parquet.column.Encoding;

/** How the numbers of a column are written. */
enum NumberEncoding {
    /** Each as it is: what follows no order, such as a hash, is never smaller. */
    PLAIN(Encoding.PLAIN),
    /** What each adds to the one before, in as many bits as the largest of 32 needs. */
    DELTA(Encoding.DELTA_BINARY_PACKED),
    /** The same in whole bytes: what comes again is compressed. */
    EVEN_DELTA(Encoding.DELTA_BINARY_PACKED);

    private final Encoding encoding;

    NumberEncoding(Encoding encoding) {
        this.encoding = encoding;
    }

    Encoding encoding() {
        return encoding;
    }

    /** @param count of values, {@link LakeColumn#NULL} included, which is not written */
    void encode(LakeColumn.StoredType type, long[] values, int count, PageBytes page) {
        switch (this) {
            case DELTA -> new DeltaEncoder(page, type).encode(values, count);
            case EVEN_DELTA -> new EvenDeltaEncoder(page, type).encode(values, count);
            case PLAIN -> encodePlain(type, values, count, page);
        }
    }

    private static void encodePlain(LakeColumn.StoredType type, long[] values, int count, PageBytes page) {
        if (type.isLong()) {
            encodeLongs(values, count, page);
        } else {
            encodeInts(values, count, page);
        }
    }

    private static void encodeLongs(long[] values, int count, PageBytes page) {
        page.ensure(count * Long.BYTES);
        for (int index = 0; index < count; index++) {
            if (values[index] != LakeColumn.NULL) {
                page.putLong(values[index]);
            }
        }
    }

    private static void encodeInts(long[] values, int count, PageBytes page) {
        page.ensure(count * Integer.BYTES);
        for (int index = 0; index < count; index++) {
            if (values[index] != LakeColumn.NULL) {
                page.putInt((int) values[index]);
            }
        }
    }
}
