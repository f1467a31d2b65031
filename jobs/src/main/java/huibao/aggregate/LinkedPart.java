package huibao.aggregate;

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
import scala.Tuple2;

/**
 * What one partition knows of items that repeat another and of visits with a number. Visits are put into buckets by their
 * number, so that parts of one visit from all partitions meet in one task.
 */
record LinkedPart(Links links, List<VisitParts> visits) implements Serializable {
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
        return new LinkedPart(links, parts.stream().map(VisitParts::of).toList());
    }

    Iterator<Tuple2<Integer, VisitParts>> visitsByBucket() {
        List<Tuple2<Integer, VisitParts>> pairs = new ArrayList<>();
        for (int bucket = 0; bucket < visits.size(); bucket++) {
            pairs.add(new Tuple2<>(bucket, visits.get(bucket)));
        }
        return pairs.iterator();
    }
}
