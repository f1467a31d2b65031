package huibao.count;

import huibao.lake.version.ItemPart;
import java.util.List;

/**
 * One pass over item files.
 *
 * @param task what each part is asked, the same for all
 */
public record PartQuestion<T>(List<ItemPart> parts, PartTask<T> task) {
    public PartQuestion {
        parts = List.copyOf(parts);
    }
}
