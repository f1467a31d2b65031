package huibao.extract;

import java.io.Closeable;

/** Gives the events of a range of items in the order of their item, those of one item in any order. */
interface EventSource extends Closeable {
    RawRows rows(ItemRange range);
}
