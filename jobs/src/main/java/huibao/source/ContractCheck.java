package huibao.source;

import huibao.contract.Contract;
import huibao.contract.Contract.ContractColumn;
import huibao.contract.Contract.ContractRelation;
import huibao.problem.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compares a database with the source contract and says every breach at once. Reads names and types, never rows. */
public final class ContractCheck {
    private final Contract contract;

    private ContractCheck(Contract contract) {
        this.contract = contract;
    }

    /**
     * All breaches, refusals before warnings, each in the contract's order. Empty: the source may be read.
     *
     * @param connection in a transaction of the role Huibao will read with; what that role may do is checked too
     * @param schema where the relations are
     */
    public static List<Breach> check(Connection connection, String schema) throws SQLException {
        SourceCatalog catalog = SourceCatalog.read(connection, schema);
        ContractCheck check = new ContractCheck(Contract.current());
        List<Breach> breaches = new ArrayList<>(check.refusals(catalog));
        breaches.addAll(new ReachCheck(connection, schema).breaches(check.unbroken(catalog, breaches)));
        check.warnings(catalog).forEach(breaches::add);
        return List.copyOf(breaches);
    }

    private List<String> unbroken(SourceCatalog catalog, List<Breach> breaches) {
        return contract.relations().stream()
                .map(ContractRelation::name)
                .filter(name -> !catalog.relation(name).isEmpty())
                .filter(name ->
                        breaches.stream().noneMatch(breach -> breach.relation().equals(name)))
                .toList();
    }

    private List<Breach> refusals(SourceCatalog catalog) {
        List<Breach> breaches = new ArrayList<>();
        for (ContractRelation relation : contract.relations()) {
            Map<String, SourceCatalog.CatalogColumn> found = catalog.relation(relation.name());
            if (!found.isEmpty()) {
                missingOrWrong(relation, found).forEach(breaches::add);
                extra(relation, found).forEach(breaches::add);
            } else if (!relation.optional()) {
                breaches.add(Breach.refused(
                        relation.name(),
                        "",
                        Problem.of("breach.expected.relation"),
                        Problem.of("breach.found.no-relation", catalog.schema())));
            }
        }
        return breaches;
    }

    private static Stream<Breach> missingOrWrong(
            ContractRelation relation, Map<String, SourceCatalog.CatalogColumn> found) {
        return relation.columns().stream().flatMap(column -> wrong(relation, column, found.get(column.name())));
    }

    private static Stream<Breach> wrong(
            ContractRelation relation, ContractColumn column, SourceCatalog.CatalogColumn found) {
        Problem expected = Problem.of("breach.expected.type", column.type().sqlName());
        if (found == null) {
            return Stream.of(
                    Breach.refused(relation.name(), column.name(), expected, Problem.of("breach.found.no-column")));
        }
        if (!column.type().accepts(found.type())) {
            return Stream.of(Breach.refused(
                    relation.name(),
                    column.name(),
                    remedy(column, found.type()),
                    Problem.of("breach.found.type", found.type())));
        }
        if (!found.readable()) {
            return Stream.of(Breach.refused(
                    relation.name(), column.name(), Problem.of("breach.expected.select"), Problem.of("cause.denied")));
        }
        return Stream.empty();
    }

    private static Problem remedy(ContractColumn column, String found) {
        return Problem.of(
                "breach.expected.cast", column.type().sqlName(), column.type().cast(column.name(), found));
    }

    /** Fails closed: a column nobody asked for is how names, phones and free text would come in. */
    private static Stream<Breach> extra(ContractRelation relation, Map<String, SourceCatalog.CatalogColumn> found) {
        return found.keySet().stream()
                .filter(name -> relation.column(name).isEmpty())
                .map(name -> Breach.refused(
                        relation.name(), name, expectedInstead(name), Problem.of("breach.found.column")));
    }

    private static Problem expectedInstead(String columnName) {
        return ForbiddenColumn.of(columnName)
                .map(kind -> Problem.of("breach.expected.no-column", Problem.of("breach.reason." + kind)))
                .orElseGet(() -> Problem.of("breach.expected.no-column", Problem.of("breach.reason.OTHER")));
    }

    private Stream<Breach> warnings(SourceCatalog catalog) {
        Stream<Breach> powers = catalog.powers().stream()
                .map(power -> Breach.warning(
                        power.relation(),
                        Problem.of("breach.expected.select-only"),
                        power.what().told(catalog.schema())));
        Stream<Breach> strangers = catalog.readableRelations().stream()
                .filter(name -> contract.find(name).isEmpty())
                .map(name -> Breach.warning(
                        name, Problem.of("breach.expected.contract-only"), Problem.of("breach.found.relation")));
        return Stream.concat(powers, strangers);
    }
}
