package huibao.lake.format;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** Which items of the lake are wanted. */
public sealed interface ItemFilter extends Serializable {
    String MATTERS_UNTIL = "matters_until";
    String VISIT = "visit_id";
    String REPEAT_OF = "repeat_of";

    /** Every item. */
    static ItemFilter everything() {
        return new Everything();
    }

    /** Items that belong to a visit with a number, or repeat another item. */
    static ItemFilter linked() {
        return new Linked();
    }

    /** Items that can matter on a day or later, and some others. */
    static ItemFilter mattering(LocalDate from, ItemIds others) {
        return new Mattering(Math.toIntExact(from.toEpochDay()), others);
    }

    /** Items that can matter on a day or later, but not on another or later, and that are none of some others. */
    static ItemFilter settled(LocalDate from, LocalDate before, ItemIds others) {
        return new Settled(Math.toIntExact(from.toEpochDay()), Math.toIntExact(before.toEpochDay()), others);
    }

    /** Whether it wants an item of which older versions are to be read, too; none of them can be judged by itself. */
    default boolean wantsVersions() {
        return true;
    }

    /** Columns it must see, beside the item's number. */
    List<String> columns();

    boolean mayBeIn(RowGroup group);

    /** @param cells the item's number, then {@link #columns()} */
    boolean wants(long[] cells);

    /** See {@link #everything()}. */
    record Everything() implements ItemFilter {
        @Override
        public List<String> columns() {
            return List.of();
        }

        @Override
        public boolean mayBeIn(RowGroup group) {
            return true;
        }

        @Override
        public boolean wants(long[] cells) {
            return true;
        }
    }

    /** See {@link #linked()}. */
    record Linked() implements ItemFilter {
        @Override
        public List<String> columns() {
            return List.of(VISIT, REPEAT_OF);
        }

        @Override
        public boolean mayBeIn(RowGroup group) {
            return group.links();
        }

        @Override
        public boolean wants(long[] cells) {
            return cells[1] != LakeColumn.NULL || cells[2] != LakeColumn.NULL;
        }
    }

    /** See {@link #mattering}. */
    record Mattering(int from, ItemIds others) implements ItemFilter {
        @Override
        public List<String> columns() {
            return List.of(MATTERS_UNTIL);
        }

        @Override
        public boolean mayBeIn(RowGroup group) {
            return group.mattersUntil() >= from || others.hasAnyBetween(group.firstItem(), group.lastItem());
        }

        @Override
        public boolean wants(long[] cells) {
            return cells[1] == LakeColumn.NULL || cells[1] >= from || others.contains(cells[0]);
        }
    }

    /** See {@link #settled}. */
    record Settled(int from, int before, ItemIds others) implements ItemFilter {
        @Override
        public boolean wantsVersions() {
            return false;
        }

        @Override
        public List<String> columns() {
            return List.of(MATTERS_UNTIL);
        }

        @Override
        public boolean mayBeIn(RowGroup group) {
            return group.mattersUntil() >= from;
        }

        @Override
        public boolean wants(long[] cells) {
            return cells[1] >= from && cells[1] < before && !others.contains(cells[0]);
        }
    }
}
