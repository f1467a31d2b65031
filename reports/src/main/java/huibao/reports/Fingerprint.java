package huibao.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** What tells one edition of a document from another: sixteen bytes of its content, and its cut-off. */
record Fingerprint(byte[] id, Instant createdAt) {
    private static final int BYTES = 16;

    static Fingerprint of(Document document) {
        MessageDigest digest = sha256();
        add(digest, List.of(document.deliverable(), document.title(), document.subtitle(), document.addressee()));
        add(digest, List.of(document.signature(), document.createdAt(), document.layout(), document.head()));
        document.marking().ifPresent(text -> add(digest, text));
        document.masthead().ifPresent(masthead -> add(digest, masthead));
        document.blocks().forEach(block -> add(digest, block));
        return new Fingerprint(Arrays.copyOf(digest.digest(), BYTES), document.createdAt());
    }

    /** Row by row: the words of a table of a thousand pages at once would take more room than all the rest. */
    private static void add(MessageDigest digest, Block block) {
        if (block instanceof Block.Table table) {
            add(digest, List.of(table.name(), table.number(), table.caption(), table.unit(), table.ledger()));
            add(digest, List.of(table.columns(), table.notes()));
            table.rows().forEach(row -> add(digest, (Object) row));
        } else {
            add(digest, (Object) block);
        }
    }

    /** A record says all that is in it; the line feed ends it, so that no two contents read the same. */
    private static void add(MessageDigest digest, Object part) {
        digest.update(part.toString().getBytes(UTF_8));
        digest.update((byte) '\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot find SHA-256, which every Java has", e);
        }
    }
}
