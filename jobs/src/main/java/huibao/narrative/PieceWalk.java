package huibao.narrative;

import java.util.List;
import java.util.stream.Stream;

/** Properties of a template that do not depend on figures. */
final class PieceWalk {
    private PieceWalk() {}

    /** True where at least one number may be said. */
    static boolean hasFigure(List<Piece> pieces) {
        return leaves(pieces).anyMatch(Piece.NumberPiece.class::isInstance);
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
    private static Stream<Piece> leaves(List<Piece> pieces) {
        return pieces.stream()
                .flatMap(piece -> piece instanceof Piece.PieceGroup group ? leaves(group.inside()) : Stream.of(piece));
    }
}
