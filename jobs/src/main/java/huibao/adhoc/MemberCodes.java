package huibao.adhoc;

import huibao.fold.Reference;
import huibao.lake.run.CodeTables;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.narrative.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The members of every dimension, by code and by what the office calls them. */
public final class MemberCodes {
    /** There is no table of work groups; those that were active show. */
    private static final int MOST_WORK_GROUPS = 99;

    private final Reference reference;
    private final Names names;

    public MemberCodes(Catalogue catalogue, CodeTables codes, String region, LocalDate asOf) {
        this.reference = new Reference(codes, region, asOf);
        this.names = new Names(catalogue, codes, region, asOf);
    }

    public List<String> codes(Dimension dimension) {
        return dimension == Dimension.WORK_GROUP
                ? IntStream.rangeClosed(1, MOST_WORK_GROUPS)
                        .mapToObj(String::valueOf)
                        .toList()
                : reference.members(dimension);
    }

    /** In the order of their numbers, {@code unknown} last. */
    List<String> numbered(Dimension dimension) {
        List<String> codes = new ArrayList<>(codes(dimension));
        codes.add(Dimension.UNKNOWN);
        return codes;
    }

    public Names names() {
        return names;
    }

    /** The members a word names: one, none, or several that share a name. */
    Set<String> called(Dimension dimension, String word) {
        return codesByWord(dimension).getOrDefault(word.strip(), Set.of());
    }

    /** What members may be called. */
    Set<String> words(Dimension dimension) {
        return codesByWord(dimension).keySet();
    }

    private Map<String, Set<String>> codesByWord(Dimension dimension) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        List<String> codes = numbered(dimension);
        codes.forEach(code -> words.put(code, new LinkedHashSet<>(Set.of(code))));
        codes.forEach(code -> {
            String name = names.of(dimension.code(), code);
            words.computeIfAbsent(name, none -> new LinkedHashSet<>()).add(code);
            // of a name that several share, what they share
            String shared = name.replaceFirst("（[^（）]*）$", "");
            if (!shared.equals(name)) {
                words.computeIfAbsent(shared, none -> new LinkedHashSet<>()).add(code);
            }
        });
        return words;
    }
}
