package huibao.narrative;

import java.util.List;

/** A sentence with slots. @param name under which documents place it @param place its file and line */
record SentenceTemplate(String name, String place, List<Piece> pieces) {
    SentenceTemplate {
        pieces = List.copyOf(pieces);
    }
}
