package huibao.extract;

import huibao.lake.format.LakeColumn;
import huibao.lake.format.Relation;
import huibao.lake.format.Texts;
import huibao.problem.Problem;
import java.util.List;

/** Turns rows of the binary COPY format into numbers, checking each column on the way. For one thread. */
final class RowDecoder {
    /** From 1970-01-01 to PostgreSQL's 2000-01-01. */
    private static final long DAYS = 10_957;

    private static final long MICROS = DAYS * 86_400_000_000L;

    private final Relation relation;
    private final List<ColumnCheck> columns;
    private final ColumnCheck[] checks;
    // What each check says, in arrays: this is looked up for every cell of the source.
    private final LakeColumn.StoredType[] types;
    private final int[] whenAbsent;
    private final long[] least;
    private final long[] most;
    private final boolean[][] valid;
    private final boolean[] ofCodes;
    private final Texts texts;

    RowDecoder(Relation relation, List<ColumnCheck> columns, Vocabulary vocabulary) {
        this.relation = relation;
        this.columns = List.copyOf(columns);
        checks = columns.toArray(ColumnCheck[]::new);
        texts = vocabulary.texts();
        types = new LakeColumn.StoredType[checks.length];
        whenAbsent = new int[checks.length];
        least = new long[checks.length];
        most = new long[checks.length];
        valid = new boolean[checks.length][];
        ofCodes = new boolean[checks.length];
        for (int column = 0; column < checks.length; column++) {
            types[column] = checks[column].type();
            whenAbsent[column] = checks[column].nullable() ? BreachCode.NONE : BreachCode.of(Rule.MISSING, column);
            least[column] = checks[column].limits().min();
            most[column] = checks[column].limits().max();
            if (checks[column].texts() instanceof ColumnCheck.OneOf oneOf) {
                valid[column] = vocabulary.valid(oneOf.domain());
                ofCodes[column] = oneOf.domain().isOfCodes();
            }
        }
    }

    /** Cells of a row. */
    int width() {
        return checks.length;
    }

    Relation relation() {
        return relation;
    }

    String column(int index) {
        return columns.get(index).column();
    }

    /**
     * Writes the row's cells to {@code to}, beginning at {@code at}. A cell in breach is {@link LakeColumn#NULL}.
     *
     * @return the first {@link BreachCode}
     */
    int decode(RawRows rows, long[] to, int at) {
        byte[] bytes = rows.bytes();
        int position = rows.start() + Short.BYTES;
        int breach = BreachCode.NONE;
        for (int column = 0; column < types.length; column++) {
            int length = Binary.intAt(bytes, position);
            position += Integer.BYTES;
            int found;
            if (length < 0) {
                to[at + column] = LakeColumn.NULL;
                found = whenAbsent[column];
            } else {
                found = present(column, bytes, position, length, to, at + column);
                position += length;
            }
            breach = breach == BreachCode.NONE ? found : breach;
        }
        return breach;
    }

    private int present(int column, byte[] bytes, int position, int length, long[] to, int at) {
        if (types[column] == LakeColumn.StoredType.TEXT) {
            return text(column, bytes, position, length, to, at);
        }
        long value = number(column, bytes, position, length);
        if (value < least[column] || value > most[column]) {
            to[at] = LakeColumn.NULL;
            ColumnCheck.Limits limits = checks[column].limits();
            return BreachCode.of(value < least[column] ? limits.below() : limits.above(), column);
        }
        to[at] = value;
        return BreachCode.NONE;
    }

    private long number(int column, byte[] bytes, int position, int length) {
        return switch (types[column]) {
            case LONG -> Binary.longAt(bytes, expect(column, length, Long.BYTES, position));
            case INT ->
                length == Short.BYTES
                        ? Binary.shortAt(bytes, position)
                        : Binary.intAt(bytes, expect(column, length, Integer.BYTES, position));
            case BOOLEAN -> bytes[expect(column, length, 1, position)];
            case DATE -> day(Binary.intAt(bytes, expect(column, length, Integer.BYTES, position)));
            case INSTANT -> instant(Binary.longAt(bytes, expect(column, length, Long.BYTES, position)));
            case TEXT -> throw new IllegalStateException("A text is no number.");
        };
    }

    private static long day(int days) {
        if (days == Integer.MAX_VALUE) {
            return Long.MAX_VALUE;
        }
        return days == Integer.MIN_VALUE ? Long.MIN_VALUE : days + DAYS;
    }

    private static long instant(long micros) {
        // The last centuries PostgreSQL can name do not fit the other epoch.
        if (micros > Long.MAX_VALUE - MICROS) {
            return Long.MAX_VALUE;
        }
        return micros == Long.MIN_VALUE ? micros : micros + MICROS;
    }

    private int text(int column, byte[] bytes, int position, int length, long[] to, int at) {
        boolean[] allowed = valid[column];
        if (allowed == null) {
            return newText(column, bytes, position, length, to, at);
        }
        int number = texts.find(bytes, position, length);
        if (number >= 0 && number < allowed.length && allowed[number]) {
            to[at] = number;
            return BreachCode.NONE;
        }
        to[at] = LakeColumn.NULL;
        boolean malformed = ofCodes[column] && !Vocabulary.isCode(bytes, position, length);
        return BreachCode.of(malformed ? Rule.MALFORMED : Rule.UNKNOWN, column);
    }

    private int newText(int column, byte[] bytes, int position, int length, long[] to, int at) {
        if (checks[column].texts() == ColumnCheck.UnlistedText.CODE && !Vocabulary.isCode(bytes, position, length)) {
            to[at] = LakeColumn.NULL;
            return BreachCode.of(Rule.MALFORMED, column);
        }
        to[at] = texts.add(bytes, position, length);
        return BreachCode.NONE;
    }

    private int expect(int column, int length, int expected, int position) {
        if (length != expected) {
            throw new ExtractionException(
                    Problem.of("extract.type", relation.word(), checks[column].column(), length, expected));
        }
        return position;
    }
}
