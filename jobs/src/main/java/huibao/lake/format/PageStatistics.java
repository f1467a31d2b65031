package huibao.lake.format;

import java.util.Arrays;
import org.apache.parquet.column.statistics.BinaryStatistics;
import org.apache.parquet.column.statistics.BooleanStatistics;
import org.apache.parquet.column.statistics.IntStatistics;
import org.apache.parquet.column.statistics.LongStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType;

/** Smallest, largest and absent values of a page: what readers skip pages and row groups by. */
final class PageStatistics {
    private final LakeColumn.StoredType type;
    private final PrimitiveType primitive;
    private final Texts texts;
    private boolean[] seen = new boolean[0];

    PageStatistics(LakeColumn.StoredType type, PrimitiveType primitive, Texts texts) {
        this.type = type;
        this.primitive = primitive;
        this.texts = texts;
    }

    Statistics<?> of(long[] values, int count, int slots) {
        Statistics<?> statistics = Statistics.createStats(primitive);
        int present = type == LakeColumn.StoredType.TEXT
                ? texts(values, count, (BinaryStatistics) statistics)
                : numbers(values, count, statistics);
        statistics.setNumNulls(slots - (long) present);
        return statistics;
    }

    private int numbers(long[] values, int count, Statistics<?> statistics) {
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        int present = 0;
        for (int index = 0; index < count; index++) {
            long value = values[index];
            if (value != LakeColumn.NULL) {
                min = Math.min(min, value);
                max = Math.max(max, value);
                present++;
            }
        }
        if (present > 0) {
            set(statistics, min, max);
        }
        return present;
    }

    private void set(Statistics<?> statistics, long min, long max) {
        switch (type) {
            case LONG, INSTANT -> ((LongStatistics) statistics).setMinMax(min, max);
            case INT, DATE -> ((IntStatistics) statistics).setMinMax((int) min, (int) max);
            case BOOLEAN -> ((BooleanStatistics) statistics).setMinMax(min != 0, max != 0);
            case TEXT -> throw new IllegalStateException("Texts have no numeric limits.");
        }
    }

    /** Compares each text once a page, however often it occurs. */
    private int texts(long[] values, int count, BinaryStatistics statistics) {
        if (seen.length < texts.size()) {
            seen = new boolean[texts.size()];
        }
        Arrays.fill(seen, false);
        int present = 0;
        for (int index = 0; index < count; index++) {
            if (values[index] != LakeColumn.NULL) {
                present++;
                int number = (int) values[index];
                if (!seen[number]) {
                    seen[number] = true;
                    statistics.updateStats(Binary.fromConstantByteArray(texts.bytes(number)));
                }
            }
        }
        return present;
    }
}
