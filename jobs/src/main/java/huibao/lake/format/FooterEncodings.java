package huibao.lake.format;

import java.util.AbstractSet;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import org.apache.parquet.column.Encoding;

/**
 * A set of two encodings with a fixed order of iteration. parquet-mr interns sets of encodings by a hash of {@link #toArray};
 * the order of a hash set of enums differs between processes, and so would footers. Registering this set first makes them
 * equal.
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
