package huibao.lake.format;

import java.util.AbstractSet;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import org.apache.parquet.column.Encoding;

/**
 * The two encodings of a column, iterated in one order in every process, yet found by parquet-mr in place of its own hash
 * set of them: it looks them up by a hash over {@link #toArray}, and the order of a hash set of enums is another in each
 * process.
 */
final class FooterEncodings extends AbstractSet<Encoding> {
    private final Encoding first;
    private final Encoding second;

    private FooterEncodings(Encoding first, Encoding second) {
        this.first = first;
        this.second = second;
    }

    /** One for each order a hash set may have. */
    static List<FooterEncodings> inEitherOrder(Encoding one, Encoding other) {
        return List.of(new FooterEncodings(one, other), new FooterEncodings(other, one));
    }

    @Override
    public Iterator<Encoding> iterator() {
        return EnumSet.of(first, second).iterator();
    }

    @Override
    public int size() {
        return 2;
    }

    @Override
    public Object[] toArray() {
        return new Object[] {first, second};
    }
}
