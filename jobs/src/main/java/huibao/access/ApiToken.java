package huibao.access;

import java.time.Instant;

/**
 * Lets another program in as an account, until it ends.
 *
 * @param id names it on pages and in the audit log; no secret
 * @param label what it is for
 * @param hash SHA-256 of the whole token, as the token itself is random
 * @param version of the account when it was made; with any other, as after a change of password or roles, it has ended
 */
public record ApiToken(
        String id, String account, String label, String hash, Instant madeAt, Instant until, int version) {
    /** Without its hash. */
    @Override
    public String toString() {
        return "ApiToken[" + id + " of " + account + "]";
    }
}
