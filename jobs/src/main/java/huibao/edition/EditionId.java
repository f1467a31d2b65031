package huibao.edition;

import huibao.calendar.ShanghaiTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/** Names an edition by its cut-off and by all that can change its bytes, so that the same question has the same name. */
public final class EditionId {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ShanghaiTime.ZONE);
    private static final int HASH_LENGTH = 8;

    private EditionId() {}

    /** @param madeFrom parameters, settings, program version and the checksums of what was read */
    public static String of(Instant cutoff, List<String> madeFrom) {
        // A line feed cannot occur in any of them, so no two lists read the same.
        String text = cutoff + "\n" + String.join("\n", madeFrom);
        return STAMP.format(cutoff) + "-" + DigestUtils.sha256Hex(text).substring(0, HASH_LENGTH);
    }
}
