package huibao.count;

import huibao.calendar.ShanghaiTime;
import huibao.cell.CellTable;
import huibao.cell.Cells;
import huibao.cell.Tally;
import huibao.figure.MainSchemes;
import huibao.figure.Members;
import huibao.figure.RollUp;
import huibao.fold.ActivityFacts;
import huibao.fold.FoldQuestion;
import huibao.lake.format.ItemFilter;
import huibao.lake.format.ItemIds;
import huibao.lake.run.LeaderActivity;
import huibao.lake.version.ItemHistory;
import huibao.lake.version.ItemPart;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/**
 * A question with all that must be known before an item can be counted.
 *
 * @param activities that existed at the cut-off
 * @param workGroups those that were active
 * @param days on which there was any activity
 */
public record PreparedCount(
        CountQuestion question,
        ItemHistory items,
        FoldQuestion fold,
        List<LeaderActivity> activities,
        List<Integer> workGroups,
        List<LocalDate> days,
        Members members,
        List<CellTable> tables) {
    /** The second pass: items that can matter, whole where more is asked of them than that they were registered. */
    public PartQuestion<PartitionCount> counted() {
        LocalDate first = question.windows().earliestDay();
        LocalDate firstOfCourses = fold.earliestDayOfCourses();
        ItemIds always = alwaysWanted();
        ItemReading.PlannedReading planned =
                ItemReading.whole(items, fold.reference(), ItemFilter.mattering(first, always));
        return new PartQuestion<>(
                planned.parts(),
                new CountTask(
                        planned.reading().whole(ItemFilter.mattering(firstOfCourses, always)),
                        planned.reading().flat(ItemFilter.settled(first, firstOfCourses, always)),
                        fold,
                        tables));
    }

    private record CountTask(ItemReading whole, ItemReading registered, FoldQuestion fold, List<CellTable> tables)
            implements PartTask<PartitionCount> {
        @Override
        public PartitionCount of(ItemPart part) {
            return PartitionCount.of(whole.items(part), registered.items(part), fold, tables);
        }
    }

    /** What no part at all counts. */
    public PartitionCount nothing() {
        return PartitionCount.of(Collections.emptyIterator(), Collections.emptyIterator(), fold, tables);
    }

    /** Settled items that still count: those on the campaign's list, and roots whose state is asked for. */
    private ItemIds alwaysWanted() {
        return ItemIds.of(fold.matters().askedRoots())
                .and(ItemIds.of(fold.tiers().keySet()));
    }

    /** @param count of all parts @return the figures of each table, before anything is withheld */
    public CountedTables result(PartitionCount count) {
        Cells cells = count.answered(tables, question.windows().count()).merge(activityCells());
        return new CountedTables(
                rollUp(cells, count.schemes()).figuresByTable(),
                count.items(),
                new Ledger(fold.reference()).items(count.ledger()));
    }

    private Cells activityCells() {
        Tally tally = new Tally(tables, fold.windows().count());
        ActivityFacts facts = new ActivityFacts(fold, workGroups, days);
        activities.forEach(activity -> facts.emit(
                activity,
                question.isOfCampaign(activity) ? ActivityFacts.OF_CAMPAIGN : ActivityFacts.OF_NO_CAMPAIGN,
                tally));
        return tally.cells();
    }

    RollUp rollUp(Cells cells, MainSchemes schemes) {
        return new RollUp(
                question.tables(),
                tables,
                cells,
                question.windows(),
                members,
                ShanghaiTime.dateOf(question.cutoff()),
                question.region(),
                schemes,
                question::conditions);
    }
}
