package huibao.access;

import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** PBKDF2 with SHA-256 and 310,000 rounds, as Spring Security writes it; any length, any script. */
final class PasswordHash {
    private static final Pbkdf2PasswordEncoder ENCODER = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    /** Compared with when there is no account of the name, so that the answer takes as long. */
    private static final String NOBODY = ENCODER.encode("nobody");

    private PasswordHash() {}

    static String of(String password) {
        return ENCODER.encode(password);
    }

    static boolean matches(String password, String hash) {
        return ENCODER.matches(password, hash);
    }

    static void takeAsLong(String password) {
        ENCODER.matches(password, NOBODY);
    }
}
