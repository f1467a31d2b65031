package huibao.aggregate;

import huibao.count.AggregationInput;
import huibao.count.CauseCounts;
import huibao.count.ChangeCauses;
import huibao.count.CountQuestion;
import huibao.count.CountedTables;
import huibao.count.Counting;
import huibao.count.LinkedPart;
import huibao.count.LinkedPart.VisitBucket;
import huibao.count.PartQuestion;
import huibao.count.PartTask;
import huibao.count.PartitionCount;
import huibao.count.PreparedCount;
import huibao.count.RowCauses;
import huibao.lake.version.ItemPart;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;

/**
 * Asks the parts of the item files what {@code count} wants to know, each in a task of its own: first which items are one
 * visit or one matter, then every item that can matter, once.
 *
 * <p>Work is split by row groups of the item files, that is by registered month and number of the item, never by a key of
 * the office's. What reaches the driver: cells, the links of repeats, visits of several items, upward visits that wait for
 * the state of their matter, and the lines of a ledger where one is asked for. Never item rows. docs/scaling.md says how
 * much memory that takes.
 */
public final class Aggregation {
    /** Tasks whose cells the driver adds up itself, one after the other; of more, executors add up a part each. */
    private static final int MOST_COUNTS_ON_DRIVER = 32;

    private static final int TASKS_A_CORE = 4;

    private final JavaSparkContext context;

    public Aggregation(JavaSparkContext context) {
        this.context = context;
    }

    /** @return the figures of each table, before anything is withheld, and how many items were folded for them */
    public CountedTables count(AggregationInput input, CountQuestion question) {
        PreparedCount prepared = prepare(input, question);
        context.setJobDescription("items that can matter, folded and counted");
        PartQuestion<PartitionCount> asked = prepared.counted();
        int tasks = tasks(asked);
        return prepared.result(
                tasks == 0
                        ? prepared.nothing()
                        : answers(asked)
                                .coalesce(tasks)
                                .treeReduce(PartitionCount::and, tasks <= MOST_COUNTS_ON_DRIVER ? 1 : 2));
    }

    RowCauses causes(ChangeCauses.Side before, ChangeCauses.Side after) {
        ChangeCauses causes =
                new ChangeCauses(prepare(before.input(), before.question()), prepare(after.input(), after.question()));
        return causes.of(answers(causes.changed()).collect().stream()
                .reduce(CauseCounts::and)
                .orElseGet(CauseCounts::none));
    }

    /**
     * Parts of one task are added up where it runs. What a task says is made into bytes and sent, its visits once to every other
     * task: that work grows with the tasks, not with the items.
     */
    private int tasks(PartQuestion<?> asked) {
        return Math.min(asked.parts().size(), mostTasks());
    }

    private int mostTasks() {
        return Math.max(MOST_COUNTS_ON_DRIVER, TASKS_A_CORE * context.defaultParallelism());
    }

    /** Reads the items once for both visits and matters. */
    private PreparedCount prepare(AggregationInput input, CountQuestion question) {
        Counting counting = new Counting(input, question);
        PartQuestion<LinkedPart> asked = counting.linked(mostTasks());
        int tasks = tasks(asked);
        if (tasks == 0) {
            return counting.prepared(List.of(), List.of());
        }
        context.setJobDescription("items that are one visit or repeat another");
        JavaRDD<LinkedPart> linked = answers(asked).coalesce(tasks).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            List<LinkedPart> links = linked.map(LinkedPart::withoutVisits).collect();
            List<VisitBucket> visits = linked.flatMap(part -> part.visits().iterator())
                    .mapToPair(bucket -> new Tuple2<>(bucket.number(), bucket))
                    .groupByKey(tasks)
                    .values()
                    .map(VisitBucket::ofSeveralItems)
                    .collect();
            return counting.prepared(links, visits);
        } finally {
            linked.unpersist();
        }
    }

    /** What each part says, in a task of its own, if possible where its bytes are. */
    private <T> JavaRDD<T> answers(PartQuestion<T> question) {
        if (question.parts().isEmpty()) {
            return context.emptyRDD();
        }
        Broadcast<PartTask<T>> task = context.broadcast(question.task());
        Seq<Tuple2<ItemPart, Seq<String>>> placed = CollectionConverters.asScala(question.parts().stream()
                        .map(part -> new Tuple2<>(part, seq(part.hosts())))
                        .toList())
                .toSeq();
        return context.sc()
                .makeRDD(placed, ClassTag$.MODULE$.<ItemPart>apply(ItemPart.class))
                .toJavaRDD()
                .map(part -> task.value().of(part));
    }

    private static Seq<String> seq(List<String> texts) {
        return CollectionConverters.asScala(texts).toSeq();
    }
}
