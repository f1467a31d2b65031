package huibao.extract;

import huibao.lake.format.Texts;
import huibao.lake.run.CodeTables;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The codes items and events may use, as they were in the run before. */
record KnownCodes(Map<Domain, Set<String>> codes) {
    static KnownCodes of(CodeTables tables) {
        return new KnownCodes(Map.of(
                Domain.REGION_CODE, set(tables.regions(), CodeTables.Region::code),
                Domain.UNIT_CODE, set(tables.units(), CodeTables.Unit::code),
                Domain.POST_CODE, set(tables.posts(), CodeTables.Post::code),
                Domain.CATEGORY_CODE, set(tables.categories(), CodeTables.Category::code)));
    }

    private static <T> Set<String> set(List<T> rows, Function<T, String> code) {
        return rows.stream().map(code).collect(Collectors.toSet());
    }

    /** Whether a code of the run before is gone. */
    boolean hasMoreThan(Vocabulary now) {
        return codes.entrySet().stream()
                .anyMatch(known -> known.getValue().stream().anyMatch(code -> !allows(now, known.getKey(), code)));
    }

    private static boolean allows(Vocabulary now, Domain domain, String code) {
        byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
        int number = now.texts().find(bytes, 0, bytes.length);
        return number != Texts.UNKNOWN && now.allows(domain, number);
    }

    /** Whether there is a code that the run before did not have. */
    boolean hasLessThan(Vocabulary now) {
        return codes.entrySet().stream().anyMatch(known -> known.getValue().size() < now.size(known.getKey()));
    }
}
