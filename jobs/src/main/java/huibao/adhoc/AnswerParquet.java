package huibao.adhoc;

import huibao.lake.format.TypedTable;
import java.nio.file.Path;

/** {@link AnswerRecords} as Parquet. */
public final class AnswerParquet {
    private AnswerParquet() {}

    public static void write(AnswerRecords records, Path file) {
        TypedTable.write(
                file,
                records.columns().stream()
                        .map(column -> new TypedTable.TypedColumn(column.name(), type(column.type())))
                        .toList(),
                records.rows(),
                records.context());
    }

    private static TypedTable.Type type(AnswerRecords.AnswerColumnType type) {
        return switch (type) {
            case TEXT -> TypedTable.Type.TEXT;
            case DATE -> TypedTable.Type.DATE;
            case COUNT -> TypedTable.Type.LONG;
            case DECIMAL -> TypedTable.Type.DECIMAL;
        };
    }
}
