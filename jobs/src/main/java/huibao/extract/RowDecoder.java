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
    private final ColumnCheck[] checks;
    private final Texts texts;
    private final Vocabulary vocabulary;

    RowDecoder(Relation relation, List<ColumnCheck> columns, Vocabulary vocabulary) {
        this.relation = relation;
        checks = columns.toArray(ColumnCheck[]::new);
        texts = vocabulary.texts();
        this.vocabulary = vocabulary;
    }

    /** Cells of a row. */
    int width() {
        return checks.length;
    }

    Relation relation() {
        return relation;
    }

    String column(int index) {
        return checks[index].column();
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
        for (int column = 0; column < checks.length; column++) {
            int length = Binary.intAt(bytes, position);
            position += Integer.BYTES;
            int found;
            if (length < 0) {
                to[at + column] = LakeColumn.NULL;
                found = checks[column].nullable() ? BreachCode.NONE : BreachCode.of(Rule.MISSING, column);
            } else {
                found = present(column, bytes, position, length, to, at + column);
                position += length;
            }
            breach = breach == BreachCode.NONE ? found : breach;
        }
        return breach;
    }

    private int present(int column, byte[] bytes, int position, int length, long[] to, int at) {
        if (checks[column].type() == LakeColumn.StoredType.TEXT) {
            return text(column, bytes, position, length, to, at);
        }
        long value = number(column, bytes, position, length);
        ColumnCheck.Limits limits = checks[column].limits();
        if (value < limits.min() || value > limits.max()) {
            to[at] = LakeColumn.NULL;
            return BreachCode.of(value < limits.min() ? limits.below() : limits.above(), column);
        }
        to[at] = value;
        return BreachCode.NONE;
    }

    private long number(int column, byte[] bytes, int position, int length) {
        return switch (checks[column].type()) {
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
        if (!(checks[column].texts() instanceof ColumnCheck.OneOf oneOf)) {
            return newText(column, bytes, position, length, to, at);
        }
        int number = texts.find(bytes, position, length);
        if (vocabulary.allows(oneOf.domain(), number)) {
            to[at] = number;
            return BreachCode.NONE;
        }
        to[at] = LakeColumn.NULL;
        boolean malformed = oneOf.domain().isOfCodes() && !Vocabulary.isCode(bytes, position, length);
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
