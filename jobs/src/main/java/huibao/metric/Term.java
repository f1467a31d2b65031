package huibao.metric;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/**
 * A sum over facts: of what, and over which of them.
 *
 * @param where admitted words by dimension, as a set of bits by word number; a dimension that is not named admits all
 */
public record Term(Value value, Map<Dimension, Long> where) implements Serializable {
    public Term {
        requireNonNull(value, "value is null");
        where = where.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(where));
    }
}
