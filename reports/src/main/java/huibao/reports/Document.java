package huibao.reports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an office reads, without a word on how it looks.
 *
 * @param deliverable {@code monthly}, {@code briefing}, {@code daily} or {@code ledger}
 * @param subtitle printed under the title in brackets, such as （2021年6月）
 * @param addressee 主送机关, without its colon
 * @param createdAt the edition's cut-off: the only instant that enters the bytes
 */
public record Document(
        String deliverable,
        String title,
        Optional<String> subtitle,
        Optional<String> addressee,
        List<Block> blocks,
        Optional<Signature> signature,
        Instant createdAt) {
    public Document {
        blocks = List.copyOf(blocks);
    }

    /** 署名 and 成文日期, the date already in words such as 2021年7月3日. */
    public record Signature(String office, String date) {}
}
