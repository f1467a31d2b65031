package huibao.lake.version;

import huibao.lake.format.RowGroup;
import java.io.Serializable;
import java.util.List;

/** Row groups that are read together, and the numbers of the items that are read there: work for one task. */
public final class ItemPart implements Serializable {
    private static final long serialVersionUID = 1L;

    /** @param history number of its history in the scan */
    record Source(int history, int generation, RowGroup group) implements Serializable {}

    private final List<Source> sources;
    private final long first;
    private final long last;

    /** @param first number of an item, the least that is read @param last the greatest */
    ItemPart(List<Source> sources, long first, long last) {
        this.sources = List.copyOf(sources);
        this.first = first;
        this.last = last;
    }

    /** All rows of some row groups. */
    static ItemPart whole(List<Source> sources) {
        return new ItemPart(sources, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** Hosts that store its bytes; empty if locality makes no difference. */
    public List<String> hosts() {
        return sources.isEmpty() ? List.of() : sources.get(0).group().hosts();
    }

    List<Source> sources() {
        return sources;
    }

    boolean has(long item) {
        return first <= item && item <= last;
    }
}
