package huibao.figure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * Ids of figures: a short hash of the question, so that the same question has the same id in every edition. A letter goes
 * before the hash, since a spreadsheet takes digits alone, and 49018e16, for numbers.
 */
public final class FigureIds {
    private static final int BYTES = 6;
    private static final String LETTER = "f";
    private static final int LENGTH = LETTER.length() + 2 * BYTES;

    private final String region;
    private final MessageDigest digest;

    FigureIds(String region) {
        this.region = region;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot hash: every Java runtime has SHA-256", e);
        }
    }

    /** The id as it is written now, of one that may come from an edition of version 0.1.0, which had no letter. */
    public static String current(String id) {
        return id.length() == LENGTH ? id : LETTER + id;
    }

    String id(FigureKey key, LocalDate start, LocalDate end) {
        String question = String.join(
                "|", region, key.metric(), key.dimensionText(), key.role().code(), start.toString(), end.toString());
        return LETTER + HexFormat.of().formatHex(digest.digest(question.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
    }
}
