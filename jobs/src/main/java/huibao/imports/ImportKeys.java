package huibao.imports;

import huibao.contract.Contract.ContractRelation;
import java.util.List;
import java.util.Map;

/** The columns by which a row is recognised in the next export. */
final class ImportKeys {
    /** Of relations for which the contract names no key. */
    private static final Map<String, List<String>> OWN = Map.of(
            "region", List.of("region_code", "valid_from"),
            "unit", List.of("unit_code", "valid_from"),
            "post", List.of("post_code"),
            "category", List.of("category_code"),
            "issue_group", List.of("group_code"),
            "issue_group_category", List.of("group_code", "category_code", "valid_from"),
            "campaign", List.of("campaign_code"),
            "calendar_period", List.of("kind", "label"),
            "holiday", List.of("day"));

    private ImportKeys() {}

    static List<String> of(ContractRelation relation) {
        return relation.key().isEmpty() ? OWN.get(relation.name()) : relation.key();
    }
}
