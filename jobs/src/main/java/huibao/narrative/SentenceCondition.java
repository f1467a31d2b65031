package huibao.narrative;

import huibao.calendar.Role;
import java.util.function.Function;

/** When a sentence or a part of it is said. */
sealed interface SentenceCondition {
    /** What is so of its kind. */
    <T> T match(ConditionCases<T> cases);

    /** What is so of each kind: Java 17 has no switch over sealed types. */
    record ConditionCases<T>(
            Function<Compared, T> compared,
            Function<FigureMoved, T> moved,
            Function<Known, T> known,
            Function<Spanned, T> spanned) {}

    /** Two numbers compared; one that is not known makes it fail. */
    record Compared(Operand left, NumberComparator relation, Operand right) implements SentenceCondition {
        @Override
        public <T> T match(ConditionCases<T> cases) {
            return cases.compared().apply(this);
        }
    }

    /** A figure went up or down against the base. */
    record FigureMoved(FigureSlot figure, Role base, Direction direction) implements SentenceCondition {
        @Override
        public <T> T match(ConditionCases<T> cases) {
            return cases.moved().apply(this);
        }
    }

    /** The edition holds a number that may be printed. */
    record Known(FigureSlot figure) implements SentenceCondition {
        @Override
        public <T> T match(ConditionCases<T> cases) {
            return cases.known().apply(this);
        }
    }

    /** The period has what is named. */
    record Spanned(Span span) implements SentenceCondition {
        @Override
        public <T> T match(ConditionCases<T> cases) {
            return cases.spanned().apply(this);
        }
    }

    sealed interface Operand {
        <T> T either(Function<ConstantOperand, T> ofConstant, Function<PartOperand, T> ofPart);

        record ConstantOperand(long value) implements Operand {
            @Override
            public <T> T either(Function<ConstantOperand, T> ofConstant, Function<PartOperand, T> ofPart) {
                return ofConstant.apply(this);
            }
        }

        /** So many per cent of a figure: 100 for all of it. */
        record PartOperand(int percent, FigureSlot figure) implements Operand {
            @Override
            public <T> T either(Function<ConstantOperand, T> ofConstant, Function<PartOperand, T> ofPart) {
                return ofPart.apply(this);
            }
        }
    }

    enum NumberComparator {
        MORE(">"),
        LESS("<"),
        EQUAL("="),
        AT_LEAST(">="),
        AT_MOST("<=");

        private final String sign;

        NumberComparator(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        /** @param compared left to right, as a comparator has it */
        boolean holds(int compared) {
            return switch (this) {
                case MORE -> compared > 0;
                case LESS -> compared < 0;
                case EQUAL -> compared == 0;
                case AT_LEAST -> compared >= 0;
                case AT_MOST -> compared <= 0;
            };
        }
    }

    enum Direction {
        UP("up", 1, false),
        DOWN("down", -1, false),
        LEVEL("level", 0, false),
        /** By more than chance. */
        MARKED_UP("marked-up", 1, true),
        MARKED_DOWN("marked-down", -1, true);

        private final String word;
        private final int sign;
        private final boolean marked;

        Direction(String word, int sign, boolean marked) {
            this.word = word;
            this.sign = sign;
            this.marked = marked;
        }

        String word() {
            return word;
        }

        int sign() {
            return sign;
        }

        boolean isMarked() {
            return marked;
        }
    }

    enum Span {
        /** The year so far is more than the period. */
        YEAR_TO_DATE("year-to-date"),
        /** There is a period of the kind just before. */
        PREVIOUS("previous"),
        /** It is a month. */
        MONTH("month"),
        /** The cut-off lies before the period's end. */
        TO_DATE("to-date"),
        WHOLE("whole"),
        /** On the day of the report what falls due in the next period still lies ahead. */
        NEXT_AHEAD("next-ahead");

        private final String word;

        Span(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
