package huibao.narrative;

import java.util.List;
import java.util.Optional;

/**
 * A sentence with slots.
 *
 * @param name under which documents place it
 * @param place its file and line
 * @param duty of a measure: who sees to it and by when
 */
record SentenceTemplate(String name, String place, List<Piece> pieces, Optional<Duty> duty) {
    SentenceTemplate {
        pieces = List.copyOf(pieces);
    }

    SentenceTemplate of(Duty other) {
        return new SentenceTemplate(name, place, pieces, Optional.of(other));
    }

    /** @param post who sees to it @param days after the day of signing */
    record Duty(String post, int days) {
        String words(Piece.DutyPiece.DutyPart told, PeriodWords words) {
            return told == Piece.DutyPiece.DutyPart.POST ? post : words.dayAfterSigning(days);
        }
    }
}
