package huibao.web.reports;

import huibao.contract.Contract;
import huibao.problem.Problem;
import huibao.web.Words;
import java.util.Set;

/** What the office calls the relations, rules and checks of a manifest; what another version named, by that name. */
public record OriginWords(Words words) {
    private static final Set<String> RULES = Set.of(
            "missing",
            "malformed",
            "unknown",
            "out_of_range",
            "too_early",
            "too_late",
            "infinite",
            "reversed",
            "overlap",
            "cycle",
            "duplicate",
            "no_item");
    private static final Set<String> CHECKS = Set.of(
            "figures-complete",
            "nothing-empty-or-broken",
            "tables-add-up",
            "sentences-agree-with-figures",
            "pdf-says-what-was-meant",
            "every-file-read-back");

    /** The contract knows their Chinese names; in English a relation is called as it is in the database. */
    public String relation(String name) {
        return words.isChinese()
                ? Contract.current()
                        .find(name)
                        .map(Contract.ContractRelation::label)
                        .orElse(name)
                : name;
    }

    public String rule(String name) {
        return RULES.contains(name) ? words.text(Problem.of("rejects.rule." + name)) : name;
    }

    public String check(String name) {
        return CHECKS.contains(name) ? words.text("reports.check." + name) : name;
    }
}
