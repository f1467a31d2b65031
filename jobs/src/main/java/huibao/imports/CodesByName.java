package huibao.imports;

import huibao.contract.Contract.ContractRelation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds codes by their names, in the code tables read so far. A name that two codes share finds neither. */
final class CodesByName {
    /** Relations whose rows have a name, with the column of the code. */
    static final Map<String, String> RELATIONS = Map.of(
            "region", "region_code",
            "unit", "unit_code",
            "post", "post_code",
            "category", "category_code",
            "issue_group", "group_code",
            "campaign", "campaign_code");

    private static final String SEVERAL = "";

    private final Map<String, Map<String, String>> codes = new HashMap<>();
    private final Map<String, Set<String>> known = new HashMap<>();

    void add(String relation, String name, String code) {
        known.computeIfAbsent(relation, one -> new HashSet<>()).add(code);
        codes.computeIfAbsent(relation, one -> new HashMap<>())
                .merge(Tidy.word(name), code, (first, second) -> first.equals(second) ? first : SEVERAL);
    }

    /** @param row of the relation, in the contract's order */
    void learn(ContractRelation relation, List<String> row) {
        String code = RELATIONS.get(relation.name());
        if (code != null) {
            List<String> columns = relation.columnNames();
            add(relation.name(), row.get(columns.indexOf("name")), row.get(columns.indexOf(code)));
        }
    }

    /** Whether the code exists; true of every code while its table has no rows. */
    boolean mayKnow(String relation, String code) {
        Set<String> all = known.getOrDefault(relation, Set.of());
        return all.isEmpty() || all.contains(code);
    }

    String code(String relation, String name) throws UnusableCell {
        String code = codes.getOrDefault(relation, Map.of()).get(Tidy.word(name));
        if (code == null) {
            throw new UnusableCell(known.containsKey(relation) ? CellRule.UNKNOWN_NAME : CellRule.NO_CODE_TABLE);
        }
        if (code.equals(SEVERAL)) {
            throw new UnusableCell(CellRule.AMBIGUOUS_NAME);
        }
        return code;
    }
}
