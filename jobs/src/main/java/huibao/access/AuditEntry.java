package huibao.access;

import java.time.Instant;

/**
 * One act.
 *
 * @param who name of the account, or {@code -} of whoever has none
 * @param from address, or {@code terminal}
 * @param act one of {@link Act}, by its code
 * @param on what it was done to: an edition, an account, a job
 * @param detail beyond that, such as a SHA-256; never a figure, a password or a text
 * @param before SHA-256 of the line before, so that none can be changed or taken out unnoticed
 */
public record AuditEntry(Instant at, String who, String from, String act, String on, String detail, String before) {}
