package huibao.extract;

import huibao.lake.format.Relation;
import huibao.lake.run.RunWriter;
import huibao.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** Extracts items with their events and evaluations, one range at a time; ranges may be read by several threads. */
final class ItemExtraction {
    /** Items between two checks for a stop and two reports of progress; at this size both cost nothing. */
    private static final int ITEMS_A_STEP = 2_000;

    private final SourceSnapshot snapshot;
    private final ContractRules rules;
    private final Vocabulary vocabulary;
    private final RunWriter run;
    private final EventSource events;
    private final EventRules eventRules;
    private final double maxRejectShare;
    private final Spares<ItemBuffers> buffers;

    ItemExtraction(
            SourceSnapshot snapshot,
            ContractRules rules,
            Vocabulary vocabulary,
            RunWriter run,
            EventSource events,
            EventRules eventRules,
            double maxRejectShare) {
        this.snapshot = snapshot;
        this.rules = rules;
        this.vocabulary = vocabulary;
        this.run = run;
        this.events = events;
        this.eventRules = eventRules;
        this.maxRejectShare = maxRejectShare;
        buffers = new Spares<>(owner -> new ItemBuffers(vocabulary.texts()));
    }

    /**
     * Writes the files of the range.
     *
     * @param rowsRead receives the number of rows read since the last call
     * @param stop asked now and then
     */
    RowTally extract(ItemRange range, LongConsumer rowsRead, BooleanSupplier stop) {
        RowTally tally = new RowTally();
        // The small relations have the first file of rejects.
        try (RejectFile rejects = new RejectFile(run, range.part() + 1, tally, vocabulary, maxRejectShare);
                ItemFileWriter files = new ItemFileWriter(run, range.part(), buffers, tally);
                ItemMerge merge = merge(range, tally, rejects, files)) {
            long told = 0;
            boolean more = true;
            while (more) {
                if (stop.getAsBoolean()) {
                    throw new ExtractionException(Problem.of("extract.stopped"));
                }
                more = merge.merge(ITEMS_A_STEP);
                rowsRead.accept(tally.rowsRead() - told);
                told = tally.rowsRead();
            }
            files.finish();
            rejects.finish();
            return tally;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the files of %s.".formatted(range), e);
        }
    }

    /** What was opened is closed where the next cannot be. */
    private ItemMerge merge(ItemRange range, RowTally tally, RejectFile rejects, ItemFileWriter files) {
        SourceItem item = new SourceItem(decoder(Relation.PETITION_ITEM), MattersUntil.effects(vocabulary), rejects);
        List<KeyedRows> opened = new ArrayList<>();
        try {
            opened.add(keyed(snapshot.rowsInOrder(Relation.PETITION_ITEM, range), Relation.PETITION_ITEM, tally));
            opened.add(keyed(events.rows(range), Relation.PETITION_EVENT, tally));
            opened.add(keyed(
                    snapshot.rowsInOrder(Relation.PETITION_EVALUATION, range), Relation.PETITION_EVALUATION, tally));
        } catch (RuntimeException e) {
            opened.forEach(KeyedRows::close);
            throw e;
        }
        return new ItemMerge(
                opened.get(0),
                item,
                details(opened.get(1), Relation.PETITION_EVENT, rejects, eventRules.forRange()),
                details(opened.get(2), Relation.PETITION_EVALUATION, rejects, new EvaluationRules()),
                files);
    }

    private static KeyedRows keyed(RawRows rows, Relation relation, RowTally tally) {
        return new KeyedRows(rows, relation, tally);
    }

    private Details details(KeyedRows rows, Relation relation, RejectFile rejects, DetailRules rules) {
        return new Details(rows, decoder(relation), rejects, rules);
    }

    private RowDecoder decoder(Relation relation) {
        return new RowDecoder(relation, rules.of(relation), vocabulary);
    }

    /** Rejects the rows that belong to no range, because they name no item. */
    void rejectWithoutNumber(SourcePlan plan, RejectFile rejects, RowTally tally) {
        for (Relation relation :
                new Relation[] {Relation.PETITION_ITEM, Relation.PETITION_EVENT, Relation.PETITION_EVALUATION}) {
            if (!plan.isNeverNull(relation, "item_id")) {
                rejectWithoutNumber(relation, rejects, tally);
            }
        }
    }

    private void rejectWithoutNumber(Relation relation, RejectFile rejects, RowTally tally) {
        RowDecoder decoder = decoder(relation);
        long[] cells = new long[decoder.width()];
        String select = SourceSnapshot.select(relation).strip() + " WHERE item_id IS NULL";
        try (RawRows rows = new CopyRows(snapshot, relation.word(), select)) {
            while (rows.next()) {
                tally.read(relation);
                int breach = decoder.decode(rows, cells, 0);
                rejects.reject(relation, cells, 0, BreachCode.rule(breach), decoder.column(BreachCode.column(breach)));
            }
        }
    }
}
