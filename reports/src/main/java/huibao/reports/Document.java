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
 * @param marking who may read it, such as 内部资料　注意保存; printed on page one, under the title or in the masthead
 * @param head the red head of a paper that goes out to others; empty for a 汇报
 * @param masthead of a 简报; empty for what does not appear regularly
 * @param meanings of all measures in its tables, for the sheet 口径 of the workbook; a page has room for the main ones alone
 */
public record Document(
        String deliverable,
        String title,
        Optional<String> subtitle,
        Optional<String> addressee,
        List<Block> blocks,
        Optional<Signature> signature,
        Instant createdAt,
        Layout layout,
        Optional<String> marking,
        Optional<RedHead> head,
        Optional<Masthead> masthead,
        List<MeasureMeaning> meanings) {
    public Document {
        blocks = List.copyOf(blocks);
        meanings = List.copyOf(meanings);
    }

    /** On the page of GB/T 9704-2012, without a marking, a head and a masthead. */
    public Document(
            String deliverable,
            String title,
            Optional<String> subtitle,
            Optional<String> addressee,
            List<Block> blocks,
            Optional<Signature> signature,
            Instant createdAt) {
        this(
                deliverable,
                title,
                subtitle,
                addressee,
                blocks,
                signature,
                createdAt,
                Layout.PORTRAIT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private Document with(
            List<Block> content, Optional<Signature> hand, Optional<String> readers, Optional<RedHead> redHead) {
        return new Document(
                deliverable,
                title,
                subtitle,
                addressee,
                content,
                hand,
                createdAt,
                layout,
                readers,
                redHead,
                masthead,
                meanings);
    }

    /** The same under a red head. */
    public Document under(RedHead redHead) {
        return with(blocks, signature, marking, Optional.of(redHead));
    }

    /** The same with other content. */
    public Document with(List<Block> others) {
        return with(others, signature, marking, head);
    }

    /** The same without who signs. */
    public Document unsigned() {
        return with(blocks, Optional.empty(), marking, head);
    }

    /** The same for the readers that the marking names. */
    public Document marked(String text) {
        return with(blocks, signature, Optional.of(text), head);
    }

    /** How the page lies. */
    public enum Layout {
        PORTRAIT,
        /** For a table of many columns. */
        LANDSCAPE
    }

    /** 发文机关标志, such as 云桥县信访局文件, and 发文字号 under it. */
    public record RedHead(String mark, Optional<String> number) {}

    /**
     * What a 简报 says of itself on page one.
     *
     * @param issue such as 2021年第6期（总第42期）
     * @param compiledBy 编制; who has no name yet signs by hand in the room that is left
     * @param reviewedBy 审核
     * @param issuedBy 签发
     * @param sentTo 报送
     */
    public record Masthead(
            String issue,
            Optional<String> compiledBy,
            Optional<String> reviewedBy,
            Optional<String> issuedBy,
            Optional<String> sentTo) {}

    /** @param unit such as 件次 @param version of the definition */
    public record MeasureMeaning(String label, String unit, String definition, int version) {}

    /** 署名 and 成文日期, the date already in words such as 2021年7月3日. */
    public record Signature(String office, String date) {}
}
