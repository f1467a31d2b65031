package huibao.metric;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * How prose speaks of a measure.
 *
 * @param phrase said before its number
 * @param byMember said instead where one member is meant, by {@code dimension=code}
 * @param unit said behind the number
 * @param of the unit of what a rate is a part of; empty where it has no fraction
 * @param base said before the number of what a rate is of
 * @param meaning its definition in a clause, for a page that explains many; empty = only the whole sentence
 */
public record Wording(
        String phrase,
        Map<String, String> byMember,
        String unit,
        Optional<String> of,
        Optional<String> base,
        Optional<String> meaning) {
    public Wording {
        requireNonNull(phrase, "phrase is null");
        requireNonNull(unit, "unit is null");
        byMember = Map.copyOf(byMember);
    }

    /** Everything it is called by. */
    public Stream<String> phrases() {
        return Stream.of(Stream.of(phrase), byMember.values().stream(), base.stream())
                .flatMap(all -> all);
    }

    /** The phrase of the first of the members that has one of its own. */
    public String phrase(SortedMap<String, String> members) {
        return members.entrySet().stream()
                .map(member -> byMember.get(member.getKey() + "=" + member.getValue()))
                .filter(own -> own != null)
                .findFirst()
                .orElse(phrase);
    }
}
