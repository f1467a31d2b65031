package huibao.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can be told of a template without any figures. */
final class PieceWalk {
    private PieceWalk() {}

    /** True where at least one number may be said. */
    static boolean hasFigure(List<Piece> pieces) {
        return pieces.stream()
                .flatMap(PieceWalk::leaves)
                .anyMatch(piece -> !(piece instanceof Piece.PlainWords)
                        && !(piece instanceof Piece.EditionTerm)
                        && !(piece instanceof Piece.MemberName));
    }

    /** True where whatever is said ends with these words. */
    static boolean endsWith(List<Piece> pieces, String words) {
        if (pieces.isEmpty()) {
            return false;
        }
        Piece last = pieces.get(pieces.size() - 1);
        if (last instanceof Piece.PlainWords said) {
            return said.text().endsWith(words);
        }
        return last instanceof Piece.Choice choice
                && endsWith(choice.then(), words)
                && (choice.otherwise().isEmpty() || endsWith(choice.otherwise(), words));
    }

    /** The pieces that hold no others. */
    static Stream<Piece> leaves(Piece piece) {
        if (piece instanceof Piece.Maybe maybe) {
            return maybe.pieces().stream().flatMap(PieceWalk::leaves);
        }
        if (piece instanceof Piece.Choice choice) {
            List<Piece> both = new ArrayList<>(choice.then());
            both.addAll(choice.otherwise());
            return both.stream().flatMap(PieceWalk::leaves);
        }
        return piece instanceof Piece.Each each ? each.pieces().stream().flatMap(PieceWalk::leaves) : Stream.of(piece);
    }
}
