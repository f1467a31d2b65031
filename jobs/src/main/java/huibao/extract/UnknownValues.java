package huibao.extract;

import static java.util.stream.Collectors.joining;

import huibao.lake.format.Relation;
import huibao.problem.Nearest;
import huibao.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The values that no code table and no word of the contract explains. A value is shown only where it can be no person's: a code,
 * or a short word that many rows share.
 *
 * @param sample the condition for rows of items
 */
record UnknownValues(SourceSnapshot snapshot, ContractRules rules, Vocabulary vocabulary, String sample) {
    private static final int MOST = 5;
    private static final int MANY = 5;
    private static final int LONGEST = 12;
    /** Numbers of phones and of identity cards. */
    private static final Pattern PERSONAL = Pattern.compile("1\\d{10}|\\d{15}|\\d{17}[\\dXx]");

    List<Problem> of(RowTally.Reject reject) {
        if (reject.rule() != Rule.UNKNOWN && reject.rule() != Rule.MALFORMED) {
            return List.of();
        }
        return check(reject).map(check -> values(reject, check)).orElse(List.of());
    }

    private Optional<ColumnCheck> check(RowTally.Reject reject) {
        return rules.of(reject.relation()).stream()
                .filter(check -> check.column().equals(reject.column()))
                .filter(check -> check.texts() != ColumnCheck.UnlistedText.FREE)
                .findFirst();
    }

    private List<Problem> values(RowTally.Reject reject, ColumnCheck check) {
        List<String> known = known(reject.relation(), check);
        String column = reject.column();
        String of = "(SELECT %s::text AS value FROM %s WHERE %s) AS of_column"
                .formatted(column, reject.relation().word(), isSampled(reject.relation()) ? sample : "true");
        String matches = reject.rule() == Rule.MALFORMED
                ? "value !~ '^[A-Za-z0-9_.-]{1,32}$'"
                : "value <> ALL (%s)".formatted(array(known));
        return snapshot
                .rows(
                        "SELECT value, count(*) FROM %s WHERE %s GROUP BY value ORDER BY 2 DESC, value COLLATE \"C\" LIMIT %d"
                                .formatted(of, matches, MOST))
                .stream()
                .map(row -> value(reject, row.get(0), Long.parseLong(row.get(1)), known))
                .toList();
    }

    private static boolean isSampled(Relation relation) {
        return ChangeSearch.RELATIONS.contains(relation);
    }

    private static Problem value(RowTally.Reject reject, String value, long rows, List<String> known) {
        Object shown = canBeShown(value, rows)
                ? "\"" + Problem.shown(value) + "\""
                : Problem.of("sample.hidden", value.codePointCount(0, value.length()));
        Problem meant = known.isEmpty()
                ? Problem.of("sample.none-known")
                : Problem.of("sample.nearest", Nearest.of(value.strip(), known).get(0));
        return Problem.of("sample.value", reject.relation().word(), reject.column(), shown, rows, meant);
    }

    private static boolean canBeShown(String value, long rows) {
        boolean isWord = rows >= MANY && value.codePointCount(0, value.length()) <= LONGEST;
        return (Vocabulary.isCode(value) || isWord)
                && !PERSONAL.matcher(value.strip()).matches();
    }

    /** What the column may hold. */
    private List<String> known(Relation relation, ColumnCheck check) {
        Domain domain = check.texts() instanceof ColumnCheck.OneOf oneOf
                ? oneOf.domain()
                : CodeExtraction.DEFINES.get(relation);
        if (domain == null) {
            return List.of();
        }
        boolean[] valid = vocabulary.valid(domain);
        return IntStream.range(0, valid.length)
                .filter(number -> valid[number])
                .mapToObj(vocabulary.texts()::text)
                .toList();
    }

    private static String array(List<String> texts) {
        return "ARRAY["
                + texts.stream()
                        .map(text -> "'" + text.replace("'", "''") + "'")
                        .collect(joining(","))
                + "]::text[]";
    }
}
