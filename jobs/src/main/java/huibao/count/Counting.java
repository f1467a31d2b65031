package huibao.count;

import huibao.calendar.ShanghaiTime;
import huibao.cell.CellTable;
import huibao.figure.AskedTable;
import huibao.figure.Members;
import huibao.fold.ActivityFacts;
import huibao.fold.AskedWindows;
import huibao.fold.FoldQuestion;
import huibao.fold.Linking;
import huibao.fold.Matters;
import huibao.fold.Reference;
import huibao.fold.Visits;
import huibao.fold.Windows;
import huibao.lake.run.LeaderActivity;
import huibao.lake.version.ItemPart;
import huibao.metric.Dimension;
import huibao.metric.Subject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A question and what it is counted from. First each part of the item files is asked which of its items are one visit or
 * repeat another; what they say makes the question ready to be counted.
 */
public final class Counting {
    private final AggregationInput input;
    private final CountQuestion question;
    private final Reference reference;

    public Counting(AggregationInput input, CountQuestion question) {
        this.input = input;
        this.question = question;
        this.reference = new Reference(input.codeTables(), question.region(), question.asOf());
    }

    /** The first pass: items that are one visit or repeat another. @param mostBuckets of visits */
    public PartQuestion<LinkedPart> linked(int mostBuckets) {
        ItemReading.PlannedReading planned = ItemReading.linked(input.items(), reference);
        Linking linking = new Linking(
                ShanghaiTime.micros(question.cutoff()),
                question.phoneCounts(),
                reference,
                question.windows(),
                asked().getOrDefault(Subject.UPWARD_VISIT, 0L));
        return new PartQuestion<>(
                planned.parts(),
                new LinkTask(
                        planned.reading(),
                        linking,
                        Math.min(mostBuckets, planned.parts().size())));
    }

    private record LinkTask(ItemReading reading, Linking linking, int buckets) implements PartTask<LinkedPart> {
        @Override
        public LinkedPart of(ItemPart part) {
            return LinkedPart.of(reading.items(part), linking, buckets);
        }
    }

    /**
     * All that must be known before an item can be counted.
     *
     * @param links what every part said, without its visits
     * @param visits those of several items
     */
    public PreparedCount prepared(List<LinkedPart> links, List<LinkedPart.VisitBucket> visits) {
        FoldQuestion fold = new FoldQuestion(
                question.windows(),
                ShanghaiTime.micros(question.cutoff()),
                question.phoneCounts(),
                reference,
                Visits.of(visits.stream().map(LinkedPart.VisitBucket::parts).toList()),
                Matters.of(links.stream().map(LinkedPart::links).toList()),
                tiers(),
                question.ledger(),
                new AskedWindows(asked()));
        List<LeaderActivity> activities = ActivityFacts.known(input.leaderActivities(), fold).stream()
                .filter(activity -> question.activityCampaign().isEmpty()
                        || question.activityCampaign().equals(activity.campaign()))
                .toList();
        List<Integer> workGroups = List.copyOf(new TreeSet<>(activities.stream()
                .filter(question::isOfCampaign)
                .flatMap(activity -> activity.workGroup().stream())
                .toList()));
        List<LocalDate> days = List.copyOf(new TreeSet<>(
                activities.stream().map(LeaderActivity::occurredOn).toList()));
        Members members = new EditionMembers(reference, workGroups, days);
        List<CellTable> tables =
                question.tables().stream().map(asked -> table(asked, members)).toList();
        return new PreparedCount(question, input.items(), fold, activities, workGroups, days, members, tables);
    }

    /** Work groups are those of the campaign, and so are the activities counted by them. */
    private static CellTable table(AskedTable asked, Members members) {
        CellTable table = CellTable.of(asked.breakdown(), Windows.mask(asked.columns()), members::codes);
        return asked.breakdown().concerns(Dimension.WORK_GROUP)
                ? table.only(Dimension.FAMILY, ActivityFacts.OF_CAMPAIGN)
                : table;
    }

    private Map<Subject, Long> asked() {
        Map<Subject, Long> asked = new EnumMap<>(Subject.class);
        question.tables()
                .forEach(table -> asked.merge(
                        table.breakdown().subject(), Windows.mask(table.columns()), (one, other) -> one | other));
        return asked;
    }

    private Map<Long, Integer> tiers() {
        Map<Long, Integer> tiers = new HashMap<>();
        input.campaignItems().stream()
                .filter(item ->
                        question.campaign().filter(item.campaign()::equals).isPresent())
                .forEach(item -> tiers.put(item.itemId(), Dimension.TIER.number(item.tier())));
        return tiers;
    }
}
