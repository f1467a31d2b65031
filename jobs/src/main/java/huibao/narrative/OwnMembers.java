package huibao.narrative;

import huibao.lake.run.CodeTables;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which members of a dimension have a row of their own in a table. */
final class OwnMembers {
    private final Names names;
    private final Set<String> regions;
    private final Map<String, String> regionsOfUnits;

    OwnMembers(Names names, CodeTables tables, String ownRegion) {
        this.names = names;
        this.regions = below(tables, ownRegion);
        this.regionsOfUnits = tables.units().stream()
                .collect(Collectors.toMap(CodeTables.Unit::code, CodeTables.Unit::region, (one, other) -> other));
    }

    private static Set<String> below(CodeTables tables, String ownRegion) {
        Set<String> below = new HashSet<>(Set.of(ownRegion));
        int before = 0;
        while (below.size() > before) {
            before = below.size();
            tables.regions().stream()
                    .filter(region -> region.parent().filter(below::contains).isPresent())
                    .forEach(region -> below.add(region.code()));
        }
        return below;
    }

    List<String> listed(RowPlan.MemberFilter only, String dimension, List<String> members) {
        return switch (only) {
            case ALL -> members;
            case KNOWN ->
                members.stream()
                        .filter(member -> !member.equals(FixedNames.UNKNOWN))
                        .toList();
            case OWN ->
                members.stream().filter(member -> isOwn(dimension, member)).toList();
            case CURRENT -> ofNewestScheme(members);
        };
    }

    private boolean isOwn(String dimension, String member) {
        String region = dimension.equals("unit") ? regionsOfUnits.getOrDefault(member, "") : member;
        return regions.contains(region);
    }

    private List<String> ofNewestScheme(List<String> members) {
        Optional<String> newest = members.stream()
                .map(member -> names.scheme(member).orElse(null))
                .filter(Objects::nonNull)
                .max(String::compareTo);
        return members.stream()
                .filter(member ->
                        names.scheme(member).isEmpty() || names.scheme(member).equals(newest))
                .toList();
    }
}
