package huibao.reports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;

/** What tells one edition of a document from another: sixteen bytes of its content, and its cut-off. */
record Fingerprint(byte[] id, Instant createdAt) {
    static Fingerprint of(Document document) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(document.toString().getBytes(StandardCharsets.UTF_8));
            return new Fingerprint(Arrays.copyOf(hash, 16), document.createdAt());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot find SHA-256, which every Java has", e);
        }
    }
}
