package huibao.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import huibao.access.Account.OneTimeCode;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;

/** Codes that let somebody in once: 100 random bits in letters that are not mistaken for one another. */
final class OneTimeCodes {
    /** Long enough to be handed over in the office. */
    static final Duration LIFE = Duration.ofHours(24);

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCodes() {}

    static String random() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** Five random bits each. */
    static String letters(int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }

    static OneTimeCode kept(String code, Instant now) {
        return new OneTimeCode(DigestUtils.sha256Hex(code), now.plus(LIFE));
    }

    static boolean matches(String typed, OneTimeCode kept, Instant now) {
        boolean same = MessageDigest.isEqual(
                DigestUtils.sha256Hex(typed.strip()).getBytes(UTF_8),
                kept.hash().getBytes(UTF_8));
        return same && now.isBefore(kept.until());
    }
}
