package huibao.imports;

import huibao.source.Contract.Relation;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a mapping file says.
 *
 * @param name relations it has filled are changed by a mapping of this name only
 * @param missing what becomes of rows that an earlier import had and this one does not
 */
record Mapping(String name, Missing missing, List<Table> tables) {
    Mapping {
        tables = List.copyOf(tables);
    }

    /** What becomes of rows that went. */
    enum Missing {
        /** They stay, and are said: the export may hold a part only. */
        KEEP,
        /** Items are marked as voided, so that they count no more; other rows stay. */
        VOID,
        /** They are taken out. */
        DELETE
    }

    /**
     * One table of the files.
     *
     * @param file pattern of its names
     * @param sheet pattern of its names; empty: the first
     * @param fillDown columns in which a blank cell means what stands above
     */
    record Table(
            String file, Optional<String> sheet, Optional<Charset> encoding, Set<String> fillDown, List<Block> blocks) {
        Table {
            blocks = List.copyOf(blocks);
        }

        /** Every column it takes. */
        Set<String> headers() {
            Set<String> headers = new TreeSet<>(fillDown);
            for (Block block : blocks) {
                headers.addAll(block.when().words().keySet());
                block.columns().values().forEach(taking -> headers.addAll(taking.headers()));
            }
            return headers;
        }
    }

    /** Rows of one relation. @param columns all of the contract, in its order; those that are left out are null */
    record Block(Relation relation, Map<String, Taking> columns, Taking.Condition when) {}
}
