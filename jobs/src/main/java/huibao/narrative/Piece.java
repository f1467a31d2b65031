package huibao.narrative;

import huibao.calendar.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A piece of a template: words, a slot for a figure, or pieces that stand and fall together. */
sealed interface Piece {
    <T> T accept(Visitor<T> visitor);

    /** What can be made of each kind of piece. */
    interface Visitor<T> {
        T words(PlainWords piece);

        T term(EditionTerm piece);

        T name(MemberName piece);

        T maybe(Maybe piece);

        T choice(Choice piece);

        T each(Each piece);

        T amount(Amount piece);

        T change(Change piece);

        T share(Share piece);

        T rest(Rest piece);

        T duty(DutyPiece piece);

        T members(OfMembers piece);

        T months(OfMonths piece);
    }

    /** Words without a number. */
    sealed interface WordPiece extends Piece {}

    /** Holds other pieces. */
    sealed interface PieceGroup extends Piece {
        List<Piece> inside();
    }

    /** May say a number. */
    sealed interface NumberPiece extends Piece {}

    record PlainWords(String text) implements WordPiece {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.words(this);
        }
    }

    /** A word of the edition's own. */
    record EditionTerm(EditionWord word) implements WordPiece {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.term(this);
        }
    }

    /** The name of the list's member. */
    record MemberName(String by) implements WordPiece {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.name(this);
        }
    }

    /** {@code [...]}: falls out where a slot in it cannot be filled, and the sentence stays. */
    record Maybe(List<Piece> inside) implements PieceGroup {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.maybe(this);
        }
    }

    record Choice(List<SentenceCondition> when, List<Piece> then, List<Piece> otherwise) implements PieceGroup {
        @Override
        public List<Piece> inside() {
            return Stream.concat(then.stream(), otherwise.stream()).toList();
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.choice(this);
        }
    }

    /**
     * The same words of each member of a dimension.
     *
     * @param of the measure whose members they are
     * @param only those it is more than 0 of
     * @param first how many are told
     */
    record Each(FigureSlot of, String by, Only only, int first, List<Piece> inside, String between)
            implements PieceGroup {
        enum Only {
            ALL,
            POSITIVE
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.each(this);
        }
    }

    /** A number with its unit, behind the measure's phrase or not. */
    record Amount(FigureSlot figure, Naming naming) implements NumberPiece {
        enum Naming {
            NAMED,
            BARE
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.amount(this);
        }
    }

    /** 比上年同月增加…. */
    record Change(FigureSlot figure, Role base, Length length) implements NumberPiece {
        enum Length {
            FULL,
            /** Without the base, which has just been named. */
            SHORT
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.change(this);
        }
    }

    /** Per cent of a base that stands in the sentence. */
    record Share(FigureSlot part, FigureSlot whole) implements NumberPiece {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.share(this);
        }
    }

    /** What is left of a whole without a part: a number with its unit. */
    record Rest(FigureSlot whole, FigureSlot part) implements NumberPiece {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.rest(this);
        }
    }

    /** Who sees to a measure, or by which day. */
    record DutyPiece(DutyPart told) implements NumberPiece {
        enum DutyPart {
            POST,
            DAY
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.duty(this);
        }
    }

    /** Something about the months of a measure. */
    record OfMonths(FigureSlot figure, MonthClaim claim) implements NumberPiece {
        enum MonthClaim {
            /** 4月一次性化解率…: a measure that is known only later, of the newest month it is known of. */
            MATURE,
            /** Months of last year out of line with those of earlier years, and the change without them. */
            ODD_BASE,
            /** The highest and the lowest of the months shown. */
            EXTREMES,
            /** Where the last month lies among the same months of earlier years. */
            USUAL_RANGE
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.months(this);
        }
    }

    /** Something about the members of a dimension. */
    sealed interface OfMembers extends NumberPiece {
        FigureSlot figure();

        String by();

        <T> T match(MemberVisitor<T> visitor);

        @Override
        default <T> T accept(Visitor<T> visitor) {
            return visitor.members(this);
        }
    }

    /** What can be made of each kind of piece about members. */
    interface MemberVisitor<T> {
        T ranking(Ranked piece);

        T most(Most piece);

        T moved(Moved piece);

        T below(Below piece);

        T top(Top piece);

        T makeup(Makeup piece);
    }

    /** The members with their numbers, the largest first, equal ones together; beyond {@code first} in one number. */
    record Ranked(FigureSlot figure, String by, int first) implements OfMembers {
        @Override
        public <T> T match(MemberVisitor<T> visitor) {
            return visitor.ranking(this);
        }
    }

    /** 最多的是…: said only over all members. @param beside told of each in brackets */
    record Most(FigureSlot figure, String by, int places, Optional<FigureSlot> beside) implements OfMembers {
        @Override
        public <T> T match(MemberVisitor<T> visitor) {
            return visitor.most(this);
        }
    }

    /** The members that changed by more than chance, in the order of their codes. */
    record Moved(FigureSlot figure, String by) implements OfMembers {
        @Override
        public <T> T match(MemberVisitor<T> visitor) {
            return visitor.moved(this);
        }
    }

    /** The one member of most: its name, or its number; nothing where several are, or one is withheld. */
    record Top(FigureSlot figure, String by, TopForm told) implements OfMembers {
        enum TopForm {
            NAME,
            NUMBER,
            /** The name, where no other has any. */
            SOLE
        }

        @Override
        public <T> T match(MemberVisitor<T> visitor) {
            return visitor.top(this);
        }
    }

    /** The members whose rate is below the whole region's beyond chance. */
    record Below(FigureSlot figure, String by) implements OfMembers {
        @Override
        public <T> T match(MemberVisitor<T> visitor) {
            return visitor.below(this);
        }
    }

    /** The members that make up most of a change beyond chance. */
    record Makeup(FigureSlot figure, String by) implements OfMembers {
        @Override
        public <T> T match(MemberVisitor<T> visitor) {
            return visitor.makeup(this);
        }
    }
}
