package huibao.desk;

import java.time.Instant;

/**
 * What somebody did with an edition.
 *
 * @param edition its key
 * @param sha256 of the paper as it was then
 * @param text reason of a return, or a note
 */
public record Handling(
        Instant at, String edition, HandlingStep step, String who, String post, String sha256, String text) {
    /** Kinds of what is done. */
    public enum HandlingStep {
        CHECKED,
        HANDED_IN,
        RETURNED,
        /** 批示 of a leader to the clerk. */
        NOTED,
        /** The clerk has seen to a note. */
        SETTLED
    }
}
