package huibao.aggregate;

import huibao.fold.PetitionItem;
import huibao.fold.Reference;
import huibao.lake.format.ItemFilter;
import huibao.lake.format.ItemIds;
import huibao.lake.version.ItemColumns;
import huibao.lake.version.ItemFiles;
import huibao.lake.version.ItemHistory;
import huibao.lake.version.ItemPart;
import huibao.lake.version.ItemParts;
import huibao.lake.version.ItemScan;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;

/** The item files as items, each with its versions, oldest first; a task for each of their parts. */
final class SparkLake {
    private final JavaSparkContext context;
    private final Reference reference;
    private final boolean older;
    private final ItemFiles files;

    SparkLake(JavaSparkContext context, ItemHistory history, Reference reference) {
        this.context = context;
        this.reference = reference;
        this.older = history.asKnown();
        this.files = ItemFiles.of(history);
    }

    /** Items of a visit with a number and items that repeat another, without what happened to them. */
    JavaRDD<List<PetitionItem>> linkedItems() {
        return items(ItemFilter.linked(), ItemDecoder.FLAT);
    }

    /** Whole items that can matter to windows that start on a day or later, and some others. */
    JavaRDD<List<PetitionItem>> itemsThatMatter(LocalDate earliest, ItemIds others) {
        return items(ItemFilter.mattering(earliest, others), ItemDecoder.WHOLE);
    }

    private JavaRDD<List<PetitionItem>> items(ItemFilter filter, ItemColumns columns) {
        ItemScan scan = ItemScan.of(List.of(files), filter, columns);
        Broadcast<ItemScan> shared = context.broadcast(scan);
        Broadcast<Reference> codes = context.broadcast(reference);
        boolean mayLackCodes = older;
        return tasks(ItemParts.of(scan, List.of(files))).flatMap(part -> {
            ItemDecoder decoder = new ItemDecoder(codes.value(), mayLackCodes);
            return new VersionIterator(shared.value().read(part, List.of(decoder)), decoder);
        });
    }

    /** Whole items as this lake has them and as another has them. */
    JavaRDD<ItemVersions> beside(SparkLake later) {
        List<ItemFiles> both = List.of(files, later.files);
        ItemScan scan = ItemScan.of(both, ItemFilter.everything(), ItemDecoder.WHOLE);
        Broadcast<ItemScan> shared = context.broadcast(scan);
        Broadcast<List<Reference>> codes = context.broadcast(List.of(reference, later.reference));
        List<Boolean> mayLackCodes = List.of(older, later.older);
        return tasks(ItemParts.of(scan, both)).flatMap(part -> {
            List<ItemDecoder> decoders = List.of(
                    new ItemDecoder(codes.value().get(0), mayLackCodes.get(0)),
                    new ItemDecoder(codes.value().get(1), mayLackCodes.get(1)));
            return new ItemVersions.ItemVersionReader(shared.value().read(part, decoders), decoders);
        });
    }

    /** A task for each part, if possible where its bytes are. */
    private JavaRDD<ItemPart> tasks(List<ItemPart> parts) {
        if (parts.isEmpty()) {
            return context.emptyRDD();
        }
        Seq<Tuple2<ItemPart, Seq<String>>> placed = CollectionConverters.asScala(parts.stream()
                        .map(part -> new Tuple2<>(part, seq(part.hosts())))
                        .toList())
                .toSeq();
        return context.sc()
                .makeRDD(placed, ClassTag$.MODULE$.<ItemPart>apply(ItemPart.class))
                .toJavaRDD();
    }

    private static Seq<String> seq(List<String> texts) {
        return CollectionConverters.asScala(texts).toSeq();
    }
}
