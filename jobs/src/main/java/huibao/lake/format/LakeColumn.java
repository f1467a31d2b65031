package huibao.lake.format;

import huibao.contract.ColumnType;
import huibao.contract.Contract.ContractColumn;

/** A column of a relation under its contract name. @param nullable whether the contract writes it with a {@code ?} */
public record LakeColumn(String name, StoredType type, boolean nullable) {
    /** How a value is kept. In memory every value is one {@code long}: see {@link #NULL} and {@link Texts}. */
    public enum StoredType {
        LONG,
        INT,
        BOOLEAN,
        /** Days since 1970-01-01. */
        DATE,
        /** Microseconds since 1970-01-01T00:00Z. */
        INSTANT,
        /** A number of {@link Texts}; in the file the text itself. */
        TEXT;

        /** Whether its numbers have 64 bits in a file, not 32. */
        boolean isLong() {
            return this == LONG || this == INSTANT;
        }

        private static StoredType of(ColumnType type) {
            return switch (type) {
                case TEXT -> TEXT;
                case BIGINT -> LONG;
                case INTEGER, SMALLINT -> INT;
                case BOOLEAN -> BOOLEAN;
                case DATE -> DATE;
                case TIMESTAMPTZ -> INSTANT;
            };
        }
    }

    /** The {@code long} that stands for no value. */
    public static final long NULL = Long.MIN_VALUE;

    static LakeColumn of(ContractColumn column) {
        return new LakeColumn(column.name(), StoredType.of(column.type()), column.nullable());
    }

    static LakeColumn required(String name, StoredType type) {
        return new LakeColumn(name, type, false);
    }

    static LakeColumn optional(String name, StoredType type) {
        return new LakeColumn(name, type, true);
    }
}
