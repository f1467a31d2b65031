package huibao.extract;

import huibao.lake.format.Relation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Extracts the small relations, each after those whose codes it uses, and learns the codes that items may use. */
final class CodeExtraction {
    /** In this order a code is known before it is used. */
    private static final List<Relation> RELATIONS = List.of(
            Relation.REGION,
            Relation.UNIT,
            Relation.POST,
            Relation.CATEGORY,
            Relation.ISSUE_GROUP,
            Relation.ISSUE_GROUP_CATEGORY,
            Relation.CAMPAIGN,
            Relation.CALENDAR_PERIOD,
            Relation.HOLIDAY,
            Relation.LEADER_ACTIVITY,
            Relation.CAMPAIGN_ITEM);

    static final Map<Relation, Domain> DEFINES = new EnumMap<>(Map.of(
            Relation.REGION, Domain.REGION_CODE,
            Relation.UNIT, Domain.UNIT_CODE,
            Relation.POST, Domain.POST_CODE,
            Relation.CATEGORY, Domain.CATEGORY_CODE,
            Relation.ISSUE_GROUP, Domain.ISSUE_GROUP_CODE,
            Relation.CAMPAIGN, Domain.CAMPAIGN_CODE));

    private final SourceSnapshot snapshot;
    private final ContractRules rules;
    private final Vocabulary vocabulary;
    private final RowTally tally;
    private final BiConsumer<Relation, List<long[]>> rows;

    /** @param rows takes those that keep the contract */
    CodeExtraction(
            SourceSnapshot snapshot,
            ContractRules rules,
            Vocabulary vocabulary,
            RowTally tally,
            BiConsumer<Relation, List<long[]>> rows) {
        this.snapshot = snapshot;
        this.rules = rules;
        this.vocabulary = vocabulary;
        this.tally = tally;
        this.rows = rows;
    }

    void extract(RejectSink rejects) {
        for (Relation relation : RELATIONS) {
            if (!isOptional(relation) || snapshot.has(relation)) {
                extract(relation, rejects);
            }
        }
    }

    private void extract(Relation relation, RejectSink rejects) {
        RowRules checked = new RowRules(relation, read(relation, rejects));
        for (RowRules.Fault fault : checked.faults()) {
            rejects.reject(relation, fault.row(), 0, fault.rule(), fault.column());
        }
        Domain domain = DEFINES.get(relation);
        if (domain != null) {
            checked.rows().forEach(row -> vocabulary.allow(domain, row[0]));
        }
        rows.accept(relation, checked.rows());
    }

    private List<long[]> read(Relation relation, RejectSink rejects) {
        RowDecoder decoder = new RowDecoder(relation, rules.of(relation), vocabulary);
        NameRules names = new NameRules(relation, rules.of(relation), vocabulary.texts(), tally);
        List<long[]> good = new ArrayList<>();
        try (RawRows rows = new CopyRows(snapshot, relation.word(), SourceSnapshot.select(relation))) {
            while (rows.next()) {
                tally.read(relation);
                long[] row = new long[decoder.width()];
                int breach = decoder.decode(rows, row, 0);
                if (breach == BreachCode.NONE) {
                    names.clean(row)
                            .ifPresentOrElse(
                                    column -> rejects.reject(relation, row, 0, Rule.MALFORMED, column),
                                    () -> good.add(row));
                } else {
                    rejects.reject(
                            relation, row, 0, BreachCode.rule(breach), decoder.column(BreachCode.column(breach)));
                }
            }
        }
        return good;
    }

    private static boolean isOptional(Relation relation) {
        return relation == Relation.CALENDAR_PERIOD || relation == Relation.HOLIDAY;
    }
}
