package huibao.count;

import huibao.lake.version.ItemPart;
import java.io.Serializable;

/** What is asked of each part of the item files, wherever it is read. */
public interface PartTask<T> extends Serializable {
    T of(ItemPart part);
}
