package huibao.figure;

import java.time.LocalDate;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Ids of figures: a short hash of the question, so that the same question has the same id in every edition. A letter goes
 * before the hash, since a spreadsheet takes digits alone, and 49018e16, for numbers.
 */
public final class FigureIds {
    private static final int BYTES = 6;
    private static final String LETTER = "f";
    private static final int LENGTH = LETTER.length() + 2 * BYTES;

    private final String region;

    FigureIds(String region) {
        this.region = region;
    }

    /** The id as it is written now, of one that may come from an edition of version 0.1.0, which had no letter. */
    public static String current(String id) {
        return id.length() == LENGTH ? id : LETTER + id;
    }

    String id(FigureKey key, LocalDate start, LocalDate end) {
        String question = String.join(
                "|", region, key.metric(), key.dimensionText(), key.role().code(), start.toString(), end.toString());
        return LETTER + HexFormat.of().formatHex(DigestUtils.sha256(question), 0, BYTES);
    }
}
