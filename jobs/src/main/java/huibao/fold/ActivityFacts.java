package huibao.fold;

import huibao.calendar.ShanghaiTime;
import huibao.lake.run.LeaderActivity;
import huibao.metric.Dimension;
import huibao.metric.Subject;
import huibao.metric.Value;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** docs/measures.md §6: the activities of leaders' posts, by post and work group, never by person. */
public final class ActivityFacts {
    /** Numbers by {@link Dimension#FAMILY}: an activity of the campaign asked about, and any other. */
    public static final int OF_CAMPAIGN = Dimension.FAMILY.number("campaign");

    public static final int OF_NO_CAMPAIGN = Dimension.FAMILY.number(Dimension.UNKNOWN);

    private final FoldQuestion question;
    private final List<Integer> workGroups;
    private final List<LocalDate> days;
    private final Set<Long> busyDays = new HashSet<>();
    private final Fact fact = new Fact();

    /**
     * @param workGroups every work group of the campaign that occurs, in order: the members of the dimension
     * @param days on which there was any activity, in order: the members of theirs
     */
    public ActivityFacts(FoldQuestion question, List<Integer> workGroups, List<LocalDate> days) {
        this.question = question;
        this.workGroups = workGroups;
        this.days = days;
    }

    /**
     * The activities that existed at the cut-off and belong to the reporting region, each in the version of the cut-off.
     *
     * @param versions of all activities, oldest run first
     */
    public static List<LeaderActivity> known(List<LeaderActivity> versions, FoldQuestion question) {
        Map<Long, LeaderActivity> oldest = new LinkedHashMap<>();
        Map<Long, LeaderActivity> newest = new HashMap<>();
        for (LeaderActivity version : versions) {
            oldest.putIfAbsent(version.activityId(), version);
            boolean known = ShanghaiTime.micros(version.recordedAt()) <= question.cutoff()
                    && ShanghaiTime.micros(version.updatedAt()) <= question.cutoff();
            if (known) {
                newest.put(version.activityId(), version);
            }
        }
        return oldest.values().stream()
                .map(activity -> newest.getOrDefault(activity.activityId(), activity))
                .filter(activity -> exists(activity, question))
                .toList();
    }

    private static boolean exists(LeaderActivity activity, FoldQuestion question) {
        long cutoff = question.cutoff();
        Integer region = question.reference().regions().get(activity.region());
        return ShanghaiTime.micros(activity.recordedAt()) <= cutoff
                && activity.occurredOn().toEpochDay() <= ShanghaiTime.dayOf(cutoff)
                && activity.voidedAt().map(ShanghaiTime::micros).orElse(Long.MAX_VALUE) > cutoff
                && region != null
                && question.reference().regionMember(region) >= 0;
    }

    /** @param family {@link #OF_CAMPAIGN} or {@link #OF_NO_CAMPAIGN} */
    public void emit(LeaderActivity activity, int family, FactSink facts) {
        Reference reference = question.reference();
        fact.start(Subject.ACTIVITY);
        fact.windows(question.windows()
                .containing(Math.toIntExact(activity.occurredOn().toEpochDay())));
        fact.set(
                Dimension.WORK_GROUP,
                activity.workGroup()
                        .filter(workGroups::contains)
                        .map(workGroups::indexOf)
                        .orElse(workGroups.size()));
        fact.set(Dimension.ACTIVITY_DAY, days.indexOf(activity.occurredOn()));
        fact.set(Dimension.FAMILY, family);
        fact.set(
                Dimension.POST,
                reference
                        .posts()
                        .getOrDefault(activity.post(), reference.posts().size()));
        fact.set(Dimension.ACTIVITY, Dimension.ACTIVITY.number(activity.kind()));
        fact.flag(Dimension.FIRST_OF_DAY, isFirstOfDay(activity));
        fact.set(Value.BATCHES, activity.batches());
        fact.set(Value.PERSONS, activity.persons());
        fact.set(Value.ITEMS, activity.items());
        fact.set(Value.RESOLVED, activity.resolved());
        fact.scheme(-1);
        facts.accept(fact);
    }

    /** Of meetings and dispatches: on each day one is the first, whichever. */
    private boolean isFirstOfDay(LeaderActivity activity) {
        boolean isWork = activity.kind().equals("meeting") || activity.kind().equals("dispatch");
        return isWork && busyDays.add(activity.occurredOn().toEpochDay());
    }
}
