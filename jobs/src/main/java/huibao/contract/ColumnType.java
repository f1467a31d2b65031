package huibao.contract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The types of the contract. A view may offer another type of PostgreSQL where every value of it fits: {@code varchar}
 * for text, a narrower integer for a wider one. Not {@code char(n)}, which pads codes with blanks; not a wider integer,
 * which may overflow; not {@code timestamp}, which does not say in which zone it is.
 */
public enum ColumnType {
    TEXT("text", "text", "character varying") {
        @Override
        public void parse(String value) {
            if (value.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("text without a zero character");
            }
        }
    },
    BIGINT("bigint", "bigint", "integer", "smallint") {
        @Override
        public void parse(String value) {
            Long.parseLong(value);
        }
    },
    INTEGER("integer", "integer", "smallint") {
        @Override
        public void parse(String value) {
            Integer.parseInt(value);
        }
    },
    SMALLINT("smallint", "smallint") {
        @Override
        public void parse(String value) {
            Short.parseShort(value);
        }
    },
    BOOLEAN("boolean", "boolean") {
        @Override
        public void parse(String value) {
            if (!value.equals("true") && !value.equals("false")) {
                throw new IllegalArgumentException("true or false");
            }
        }
    },
    DATE("date", "date") {
        @Override
        public void parse(String value) {
            requireFourDigitYear(LocalDate.parse(value).getYear());
        }
    },
    TIMESTAMPTZ("timestamp with time zone", "timestamp with time zone") {
        @Override
        public void parse(String value) {
            requireFourDigitYear(OffsetDateTime.parse(value).getYear());
        }
    };

    private final String sqlName;
    private final List<String> accepted;

    ColumnType(String sqlName, String... accepted) {
        this.sqlName = sqlName;
        this.accepted = List.of(accepted);
    }

    /** As PostgreSQL writes it. */
    public String sqlName() {
        return sqlName;
    }

    public boolean accepts(String type) {
        return accepted.contains(type);
    }

    /** How a view makes this type of another. A time and a day are tied by the office's zone, whatever the session's. */
    public String cast(String column, String type) {
        String inShanghai = column + " AT TIME ZONE 'Asia/Shanghai'";
        if (this == TIMESTAMPTZ) {
            return type.equals("timestamp without time zone")
                    ? inShanghai
                    : "(" + column + "::timestamp) AT TIME ZONE 'Asia/Shanghai'";
        }
        return this == DATE && type.equals(TIMESTAMPTZ.sqlName)
                ? "(" + inShanghai + ")::date"
                : column + "::" + sqlName;
    }

    /** Whether a field of a CSV is a value of this type; never empty, because empty is null. */
    public final boolean isValid(String value) {
        try {
            parse(value);
            return true;
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    /** @throws IllegalArgumentException or DateTimeException if it is not a value of this type */
    public abstract void parse(String value);

    private static void requireFourDigitYear(int year) {
        if (year < 1 || year > 9999) {
            throw new DateTimeException("year " + year);
        }
    }
}
