package huibao.count;

import huibao.fold.Linking;
import huibao.fold.Links;
import huibao.fold.PetitionItem;
import huibao.fold.VisitParts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * What one part of the item files knows of items that repeat another and of visits with a number. Visits are put into
 * buckets by their number, so that parts of one visit from everywhere meet in one place.
 */
public record LinkedPart(Links links, List<VisitBucket> visits) implements Serializable {
    /** Parts of visits. @param number the same for all parts of one visit */
    public record VisitBucket(int number, VisitParts parts) implements Serializable {
        /** What is left of the buckets of one number: visits of several items. */
        public static VisitBucket ofSeveralItems(Iterable<VisitBucket> buckets) {
            List<VisitBucket> all =
                    StreamSupport.stream(buckets.spliterator(), false).toList();
            return new VisitBucket(
                    all.get(0).number(),
                    VisitParts.ofSeveralItems(
                            all.stream().map(VisitBucket::parts).toList()));
        }
    }

    static LinkedPart of(Iterator<List<PetitionItem>> items, Linking linking, int buckets) {
        Links links = new Links();
        Map<Long, Linking.VisitPart> visits = new HashMap<>();
        while (items.hasNext()) {
            List<PetitionItem> versions = items.next();
            linking.link(versions).ifPresent(links::add);
            linking.visitPart(versions).ifPresent(part -> visits.merge(part.visitId(), part, Linking.VisitPart::and));
        }
        List<List<Linking.VisitPart>> parts = new ArrayList<>();
        for (int bucket = 0; bucket < buckets; bucket++) {
            parts.add(new ArrayList<>());
        }
        visits.values().forEach(part -> parts.get(Math.floorMod(Long.hashCode(part.visitId()), buckets))
                .add(part));
        List<VisitBucket> inBuckets = new ArrayList<>();
        for (int bucket = 0; bucket < buckets; bucket++) {
            inBuckets.add(new VisitBucket(bucket, VisitParts.of(parts.get(bucket))));
        }
        return new LinkedPart(links, inBuckets);
    }

    public LinkedPart withoutVisits() {
        return new LinkedPart(links, List.of());
    }
}
