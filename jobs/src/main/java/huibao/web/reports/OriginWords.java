package huibao.web.reports;

import huibao.contract.Contract;
import huibao.problem.Problem;
import huibao.problem.TextBundle;
import huibao.web.Words;

/** What the office calls the relations, rules and checks of a manifest; what another version named, by that name. */
public record OriginWords(Words words) {
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
        return TextBundle.named(Problem.BUNDLE, words.locale(), "rejects.rule.", name);
    }

    public String check(String name) {
        return TextBundle.named("huibao.web.reports", words.locale(), "reports.check.", name);
    }
}
