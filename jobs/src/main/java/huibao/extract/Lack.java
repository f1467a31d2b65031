package huibao.extract;

import huibao.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a source's server does not offer, or not to the reading role. For each there is a slower way, and the log
 * says so.
 */
enum Lack {
    /** One connection reads everything, one relation of a range after the other. */
    EXPORTED_SNAPSHOTS("pg_export_snapshot"),
    /** What was written since the last run cannot be found: each run reads everything. */
    TRANSACTION_NUMBERS("pg_control_system", "pg_control_checkpoint", "txid_current_snapshot", "txid_snapshot_xmin"),
    /** The lock against two extractions at once uses a 32-bit hash. */
    LONG_HASHES("hashtextextended");

    private final Set<String> functions;

    Lack(String... functions) {
        this.functions = Set.of(functions);
    }

    /**
     * Asked feature by feature: servers that speak PostgreSQL's protocol report versions that do not tell their
     * features.
     */
    private static final String OFFERED =
            """
            SELECT DISTINCT proname FROM pg_proc JOIN pg_namespace ON pg_namespace.oid = pronamespace
            WHERE nspname = 'pg_catalog' AND has_function_privilege(pg_proc.oid, 'execute') AND proname IN (%s)""";

    static String question() {
        return OFFERED.formatted(List.of(values()).stream()
                .flatMap(lack -> lack.functions.stream())
                .map(function -> "'" + function + "'")
                .collect(Collectors.joining(", ")));
    }

    /** @param offered answer to the question */
    static Set<Lack> of(List<List<String>> offered) {
        Set<String> names = offered.stream().map(row -> row.get(0)).collect(Collectors.toSet());
        return List.of(values()).stream()
                .filter(lack -> !names.containsAll(lack.functions))
                .collect(Collectors.toUnmodifiableSet());
    }

    Problem told() {
        return Problem.of("lack." + name());
    }

    static List<Problem> told(Set<Lack> lacks) {
        List<Problem> told = new ArrayList<>();
        for (Lack lack : values()) {
            if (lacks.contains(lack) && lack != LONG_HASHES) {
                told.add(lack.told());
            }
        }
        return told;
    }
}
