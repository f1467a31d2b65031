package huibao.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/** Style and scripts of the page: {@code huibao/web/assets} of the jar, and nothing from anywhere else. */
final class Assets {
    static final String FOLDER = "/huibao/web/assets/";
    static final List<String> FILES = List.of("page.css", "page.js", "mark.svg");
    /** Of all of them together. */
    static final String FINGERPRINT = fingerprint();

    private Assets() {}

    private static String fingerprint() {
        MessageDigest digest = DigestUtils.getSha256Digest();
        for (String file : FILES) {
            try (InputStream bytes = Assets.class.getResourceAsStream(FOLDER + file)) {
                digest.update(bytes.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }
}
