package huibao.count;

import huibao.figure.Members;
import huibao.fold.Reference;
import huibao.metric.Dimension;
import java.util.List;

/** The rows of an edition's tables: those of the code tables, and the work groups that were active. */
record EditionMembers(Reference reference, List<Integer> workGroups) implements Members {
    @Override
    public List<String> codes(Dimension dimension) {
        return dimension == Dimension.WORK_GROUP
                ? workGroups.stream().map(String::valueOf).toList()
                : reference.members(dimension);
    }

    @Override
    public boolean isAlwaysPrinted(Dimension dimension, String code) {
        // There is no table of work groups: one is printed where it was active.
        return dimension != Dimension.WORK_GROUP && reference.isAlwaysPrinted(dimension, code);
    }
}
