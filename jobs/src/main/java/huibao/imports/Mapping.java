package huibao.imports;

import huibao.contract.Contract.ContractRelation;
import huibao.problem.Problem;
import huibao.source.ForbiddenColumn;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a mapping file says.
 *
 * @param name relations it has filled are changed by a mapping of this name only
 * @param missing what becomes of rows that an earlier import had and this one does not
 */
record Mapping(String name, MissingRows missing, List<TableMapping> tables) {
    Mapping {
        tables = List.copyOf(tables);
    }

    /** @throws PersonalDataRefused naming every column that is about persons, free text or control by its name */
    void refuseForbidden() {
        List<Problem> problems = tables.stream()
                .flatMap(table -> Stream.concat(table.headers().stream(), table.expressionWords())
                        .flatMap(header -> ForbiddenColumn.of(header).stream()
                                .map(kind -> Problem.of(
                                        "import.personal.header",
                                        table.from(),
                                        header,
                                        Problem.of("breach.reason." + kind)))))
                .toList();
        if (!problems.isEmpty()) {
            throw new PersonalDataRefused(problems);
        }
    }

    /** What is done with rows that are missing from the new export. */
    enum MissingRows {
        /** They stay and are reported: the export may be partial. */
        KEEP,
        /** Items are marked as voided, so that they count no more; other rows stay. */
        VOID,
        /** They are taken out. */
        DELETE
    }

    /**
     * One table of the files.
     *
     * @param from pattern of the names of files, or a table of a database with its schema
     * @param sheet pattern of its names; empty: the first
     * @param onePer columns of which only the first row with the same values is a row here; empty: every row
     * @param fillDown columns in which a blank cell means what stands above
     */
    record TableMapping(
            String from,
            Optional<String> sheet,
            Optional<Charset> encoding,
            Set<String> fillDown,
            List<String> onePer,
            List<RelationMapping> blocks) {
        private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

        TableMapping {
            blocks = List.copyOf(blocks);
        }

        /** What stands in expressions, except the type that is called as free text is. */
        private Stream<String> expressionWords() {
            return blocks.stream()
                    .flatMap(block -> block.columns().values().stream())
                    .filter(Taking.Expression.class::isInstance)
                    .flatMap(taking ->
                            WORD.matcher(((Taking.Expression) taking).sql()).results())
                    .map(MatchResult::group)
                    .filter(word -> !word.equalsIgnoreCase("text"));
        }

        /** Every column it takes. */
        Set<String> headers() {
            Set<String> headers = new TreeSet<>(fillDown);
            headers.addAll(onePer);
            for (RelationMapping block : blocks) {
                headers.addAll(block.when().words().keySet());
                block.columns().values().forEach(taking -> headers.addAll(taking.headers()));
            }
            return headers;
        }
    }

    /** Rows of one relation. @param columns all of the contract, in its order; those that are left out are null */
    record RelationMapping(ContractRelation relation, Map<String, Taking> columns, Taking.RowCondition when) {}
}
