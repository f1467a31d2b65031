package huibao.extract;

import huibao.contract.Contract;
import huibao.contract.Contract.ContractColumn;
import huibao.contract.Contract.ContractRelation;
import java.util.List;
import java.util.Locale;

/** What the values of a text column come from: a vocabulary of the contract, or the codes of a relation. */
enum Domain {
    LEVEL,
    FORM,
    PURPOSE,
    EVENT_KIND,
    TARGET,
    STATUS,
    RATING,
    UNIT_KIND,
    TIER,
    ACTIVITY_KIND,
    PERIOD_KIND,
    REGION_CODE,
    UNIT_CODE,
    POST_CODE,
    CATEGORY_CODE,
    ISSUE_GROUP_CODE,
    CAMPAIGN_CODE;

    private static final String OF_CODES = "_CODE";

    private final List<String> words;

    Domain() {
        words = name().endsWith(OF_CODES)
                ? List.of()
                : List.copyOf(Contract.current()
                        .words(name().toLowerCase(Locale.ROOT))
                        .keySet());
    }

    /** @param values of a column, a vocabulary or a relation, see {@link ContractColumn#values} */
    static Domain of(String values) {
        boolean codes = Contract.current().relations().stream()
                .map(ContractRelation::name)
                .anyMatch(values::equals);
        return valueOf(values.toUpperCase(Locale.ROOT) + (codes ? OF_CODES : ""));
    }

    /** The words of the vocabulary; none if the values are codes. */
    List<String> words() {
        return words;
    }

    boolean isOfCodes() {
        return words.isEmpty();
    }
}
