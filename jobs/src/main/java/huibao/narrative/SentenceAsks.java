package huibao.narrative;

import huibao.metric.Breakdown;
import huibao.narrative.SentenceCondition.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The tables whose cells the slots of a template are, so that an edition holds them. */
final class SentenceAsks implements Piece.Visitor<Stream<Breakdown>> {
    private final List<String> by;

    private SentenceAsks(List<String> by) {
        this.by = by;
    }

    static Stream<Breakdown> of(SentenceTemplate template) {
        return new SentenceAsks(List.of()).all(template.pieces());
    }

    private Stream<Breakdown> all(List<Piece> pieces) {
        return pieces.stream().flatMap(piece -> piece.accept(this));
    }

    private Stream<Breakdown> cell(FigureSlot slot) {
        return FigureWords.asked(slot, by).stream();
    }

    /** The members and the whole. */
    private Stream<Breakdown> listed(FigureSlot slot, String dimension) {
        List<String> all = new ArrayList<>(by);
        all.add(dimension);
        boolean hasWhole = slot.measure().always().isEmpty() || !slot.members().isEmpty();
        return Stream.concat(hasWhole ? cell(slot) : Stream.empty(), FigureWords.asked(slot, all).stream());
    }

    private static Stream<Breakdown> months(FigureSlot slot) {
        return Stream.concat(
                FigureWords.asked(slot, List.of()).stream(), FigureWords.asked(slot, List.of("month")).stream());
    }

    private Stream<Breakdown> conditions(List<SentenceCondition> when) {
        return when.stream().flatMap(this::slots).flatMap(this::cell);
    }

    private Stream<FigureSlot> slots(SentenceCondition condition) {
        return condition.match(new SentenceCondition.ConditionCases<>(
                compared -> Stream.of(compared.left(), compared.right()).flatMap(SentenceAsks::slots),
                moved -> Stream.of(moved.figure()),
                known -> Stream.of(known.figure()),
                spanned -> Stream.empty()));
    }

    private static Stream<FigureSlot> slots(Operand operand) {
        return operand.either(constant -> Stream.empty(), part -> Stream.of(part.figure()));
    }

    @Override
    public Stream<Breakdown> words(Piece.PlainWords piece) {
        return Stream.empty();
    }

    @Override
    public Stream<Breakdown> maybe(Piece.Maybe piece) {
        return all(piece.inside());
    }

    @Override
    public Stream<Breakdown> choice(Piece.Choice piece) {
        return Stream.of(conditions(piece.when()), all(piece.then()), all(piece.otherwise()))
                .flatMap(asked -> asked);
    }

    @Override
    public Stream<Breakdown> each(Piece.Each piece) {
        List<String> inside = new ArrayList<>(by);
        inside.add(piece.by());
        return Stream.concat(
                FigureWords.asked(piece.of(), inside).stream(), new SentenceAsks(inside).all(piece.inside()));
    }

    @Override
    public Stream<Breakdown> amount(Piece.Amount piece) {
        return cell(piece.figure());
    }

    @Override
    public Stream<Breakdown> change(Piece.Change piece) {
        return cell(piece.figure());
    }

    @Override
    public Stream<Breakdown> share(Piece.Share piece) {
        return Stream.concat(cell(piece.part()), cell(piece.whole()));
    }

    @Override
    public Stream<Breakdown> rest(Piece.Rest piece) {
        return Stream.concat(cell(piece.whole()), cell(piece.part()));
    }

    @Override
    public Stream<Breakdown> term(Piece.EditionTerm piece) {
        return Stream.empty();
    }

    @Override
    public Stream<Breakdown> name(Piece.MemberName piece) {
        return Stream.empty();
    }

    @Override
    public Stream<Breakdown> duty(Piece.DutyPiece piece) {
        return Stream.empty();
    }

    @Override
    public Stream<Breakdown> members(Piece.OfMembers piece) {
        Stream<Breakdown> own = listed(piece.figure(), piece.by());
        return piece instanceof Piece.Most most
                ? Stream.concat(own, most.beside().stream().flatMap(beside -> listed(beside, piece.by())))
                : own;
    }

    @Override
    public Stream<Breakdown> months(Piece.OfMonths piece) {
        return months(piece.figure());
    }
}
