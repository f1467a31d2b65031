package huibao.figure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/** Ids of figures: a short hash of the question, so that the same question has the same id in every edition. */
final class FigureIds {
    private static final int BYTES = 6;

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

    String id(FigureKey key, LocalDate start, LocalDate end) {
        String question = String.join(
                "|", region, key.metric(), key.dimensionText(), key.role().code(), start.toString(), end.toString());
        return HexFormat.of().formatHex(digest.digest(question.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
    }
}
