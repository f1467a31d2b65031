package huibao.count;

import huibao.figure.Members;
import huibao.fold.Reference;
import huibao.metric.Dimension;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The rows of an edition's tables: those of the code tables, the work groups that were active, and the days they were. */
record EditionMembers(Reference reference, List<Integer> workGroups, List<LocalDate> days) implements Members {
    /** There is no table of work groups, nor of days: one is printed where something was done. */
    private static final Set<Dimension> OF_ACTIVITIES = EnumSet.of(Dimension.WORK_GROUP, Dimension.ACTIVITY_DAY);

    @Override
    public List<String> codes(Dimension dimension) {
        return switch (dimension) {
            case WORK_GROUP -> workGroups.stream().map(String::valueOf).toList();
            case ACTIVITY_DAY -> days.stream().map(LocalDate::toString).toList();
            default -> reference.members(dimension);
        };
    }

    @Override
    public boolean isAlwaysPrinted(Dimension dimension, String code) {
        return !OF_ACTIVITIES.contains(dimension) && reference.isAlwaysPrinted(dimension, code);
    }
}
