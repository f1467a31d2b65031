package huibao.aggregate;

import huibao.calendar.ShanghaiTime;
import huibao.cell.CellTable;
import huibao.cell.Cells;
import huibao.cell.Tally;
import huibao.figure.AskedTable;
import huibao.figure.Members;
import huibao.fold.ActivityFacts;
import huibao.fold.FoldQuestion;
import huibao.fold.Linking;
import huibao.fold.Links;
import huibao.fold.Matters;
import huibao.fold.PetitionItem;
import huibao.fold.Reference;
import huibao.fold.VisitParts;
import huibao.fold.Visits;
import huibao.fold.Windows;
import huibao.lake.format.ItemIds;
import huibao.lake.run.LeaderActivity;
import huibao.metric.Dimension;
import huibao.metric.Subject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;

/**
 * Counts an edition: first which items are one visit or one matter, then every item that can matter, once.
 *
 * <p>Work is split by row groups of the item files, that is by registered month and number of the item, never by a key of
 * the office's. What reaches the driver: cells, the links of repeats, visits of several items, upward visits that wait for
 * the state of their matter, and the lines of a ledger where one is asked for. Never item rows. docs/scaling.md says how
 * much memory that takes.
 */
public final class Aggregation {
    /** Partitions whose cells the driver adds up itself, one after the other; of more, executors add up a part each. */
    private static final int MOST_COUNTS_ON_DRIVER = 32;

    private final JavaSparkContext context;

    public Aggregation(JavaSparkContext context) {
        this.context = context;
    }

    /** @return the figures before anything is withheld, and how many items were folded for them */
    public Aggregated count(AggregationInput input, EditionQuestion question) {
        CountedTables counted = count(input, question.counted());
        return new Aggregated(counted.all(), counted.items(), question.breakdowns(), counted.ledger());
    }

    /** @return the figures of each table, before anything is withheld, and how many items were folded for them */
    public CountedTables count(AggregationInput input, CountQuestion question) {
        PreparedCount prepared = prepare(input, question);
        PartitionCount count = countItems(prepared.lake(), prepared.fold(), prepared.tables());
        Cells cells =
                count.answered(prepared.tables(), question.windows().count()).merge(countActivities(prepared));
        return new CountedTables(
                prepared.rollUp(cells, count.schemes()).figuresByTable(),
                count.items(),
                new Ledger(prepared.fold().reference()).items(count.ledger()));
    }

    /** All that must be known before an item can be counted. */
    PreparedCount prepare(AggregationInput input, CountQuestion question) {
        Reference reference = new Reference(input.codeTables(), question.region(), question.asOf());
        SparkLake lake = new SparkLake(context, input.items(), reference);
        FoldQuestion fold = foldQuestion(input, question, reference, lake);
        List<LeaderActivity> activities = ActivityFacts.known(input.leaderActivities(), fold).stream()
                .filter(activity -> question.activityCampaign().isEmpty()
                        || question.activityCampaign().equals(activity.campaign()))
                .toList();
        List<Integer> workGroups = List.copyOf(new TreeSet<>(activities.stream()
                .filter(activity -> isOfCampaign(activity, question))
                .flatMap(activity -> activity.workGroup().stream())
                .toList()));
        Members members = new EditionMembers(reference, workGroups);
        List<CellTable> tables =
                question.tables().stream().map(asked -> table(asked, members)).toList();
        return new PreparedCount(question, lake, fold, activities, workGroups, members, tables);
    }

    private static boolean isOfCampaign(LeaderActivity activity, CountQuestion question) {
        return activity.campaign().isPresent()
                && activity.campaign().equals(question.activityCampaign().or(question::campaign));
    }

    /** Work groups are those of the campaign, and so are the activities counted by them. */
    private static CellTable table(AskedTable asked, Members members) {
        CellTable table = CellTable.of(asked.breakdown(), Windows.mask(asked.columns()), members::codes);
        return asked.breakdown().concerns(Dimension.WORK_GROUP)
                ? table.only(Dimension.FAMILY, ActivityFacts.OF_CAMPAIGN)
                : table;
    }

    private FoldQuestion foldQuestion(
            AggregationInput input, CountQuestion question, Reference reference, SparkLake lake) {
        long cutoff = ShanghaiTime.micros(question.cutoff());
        Linking linking = new Linking(cutoff, question.phoneCounts(), reference, question.windows());
        LinkedItems linked = linked(lake, linking);
        Map<Subject, Long> asked = new EnumMap<>(Subject.class);
        question.tables()
                .forEach(table -> asked.merge(
                        table.breakdown().subject(), Windows.mask(table.columns()), (one, other) -> one | other));
        return new FoldQuestion(
                question.windows(),
                cutoff,
                question.phoneCounts(),
                reference,
                linked.visits(),
                linked.matters(),
                tiers(input, question),
                question.ledger(),
                asked);
    }

    private record LinkedItems(Visits visits, Matters matters) {}

    /** Reads the items once for both. */
    private LinkedItems linked(SparkLake lake, Linking linking) {
        context.setJobDescription("items that are one visit or repeat another");
        JavaRDD<List<PetitionItem>> items = lake.linkedItems();
        int parts = items.getNumPartitions();
        if (parts == 0) {
            return new LinkedItems(Visits.of(List.of()), Matters.of(List.of()));
        }
        JavaRDD<LinkedPart> linked = items.mapPartitions(partition ->
                        List.of(LinkedPart.of(partition, linking, parts)).iterator())
                .persist(StorageLevel.MEMORY_AND_DISK());
        try {
            List<Links> links = linked.map(LinkedPart::links).collect();
            List<VisitParts> visits = linked.flatMapToPair(part -> part.visitsByBucket())
                    .groupByKey(parts)
                    .values()
                    .map(VisitParts::ofSeveralItems)
                    .collect();
            return new LinkedItems(Visits.of(visits), Matters.of(links));
        } finally {
            linked.unpersist();
        }
    }

    private static Map<Long, Integer> tiers(AggregationInput input, CountQuestion question) {
        Map<Long, Integer> tiers = new HashMap<>();
        input.campaignItems().stream()
                .filter(item ->
                        question.campaign().filter(item.campaign()::equals).isPresent())
                .forEach(item -> tiers.put(item.itemId(), Dimension.TIER.number(item.tier())));
        return tiers;
    }

    private PartitionCount countItems(SparkLake lake, FoldQuestion question, List<CellTable> tables) {
        context.setJobDescription("items that can matter, folded and counted");
        Broadcast<FoldQuestion> shared = context.broadcast(question);
        JavaRDD<List<PetitionItem>> all =
                lake.itemsThatMatter(question.windows().earliestDay(), alwaysWanted(question));
        if (all.getNumPartitions() == 0) {
            return PartitionCount.of(List.<List<PetitionItem>>of().iterator(), question, tables);
        }
        return all.mapPartitions(partition -> List.of(PartitionCount.of(partition, shared.value(), tables))
                        .iterator())
                .treeReduce(PartitionCount::and, all.getNumPartitions() <= MOST_COUNTS_ON_DRIVER ? 1 : 2);
    }

    /** Settled items that still count: those on the campaign's list, and roots whose state is asked for. */
    private static ItemIds alwaysWanted(FoldQuestion question) {
        return ItemIds.of(question.matters().askedRoots())
                .and(ItemIds.of(question.tiers().keySet()));
    }

    private static Cells countActivities(PreparedCount prepared) {
        Tally tally = new Tally(prepared.tables(), prepared.fold().windows().count());
        ActivityFacts facts = new ActivityFacts(prepared.fold(), prepared.workGroups());
        prepared.activities()
                .forEach(activity -> facts.emit(
                        activity,
                        isOfCampaign(activity, prepared.question())
                                ? ActivityFacts.OF_CAMPAIGN
                                : ActivityFacts.OF_NO_CAMPAIGN,
                        tally));
        return tally.cells();
    }
}
