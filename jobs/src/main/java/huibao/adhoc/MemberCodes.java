package huibao.adhoc;

import huibao.fold.Reference;
import huibao.lake.CodeTables;
import huibao.metric.Dimension;
import huibao.narrative.Names;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The members of every dimension, by code and by what the office calls them. */
public final class MemberCodes {
    /** There is no table of work groups; those that were active show. */
    private static final int MOST_WORK_GROUPS = 99;

    private final Reference reference;
    private final Names names;

    public MemberCodes(CodeTables codes, String region, LocalDate asOf) {
        this.reference = new Reference(codes, region, asOf);
        this.names = new Names(codes, region, asOf);
    }

    public List<String> codes(Dimension dimension) {
        return dimension == Dimension.WORK_GROUP
                ? IntStream.rangeClosed(1, MOST_WORK_GROUPS)
                        .mapToObj(String::valueOf)
                        .toList()
                : reference.members(dimension);
    }

    public Names names() {
        return names;
    }

    /** What a member may be called, and its code. */
    Map<String, String> codesByWord(Dimension dimension) {
        Map<String, String> words = new LinkedHashMap<>();
        codes(dimension).forEach(code -> words.put(code, code));
        words.put(Dimension.UNKNOWN, Dimension.UNKNOWN);
        codes(dimension).forEach(code -> words.putIfAbsent(names.of(dimension.code(), code), code));
        return words;
    }
}
