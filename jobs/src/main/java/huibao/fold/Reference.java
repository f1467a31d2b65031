package huibao.fold;

import huibao.lake.run.CodeTables;
import huibao.metric.Dimension;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The code tables as numbers, seen from the reporting region on the last day of the current period: for every region
 * whether it is in scope and which row of a table by region it belongs to, for every category its first level, scheme and
 * issue groups, for every unit whether it registers for the petition office.
 */
public final class Reference implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_ISSUE_GROUPS = 63;
    private static final int LEVELS = 3;
    private static final int PROVINCE = Dimension.REGISTERING_LEVEL.number("province");

    private final Map<String, Integer> regions = new HashMap<>();
    private final Map<String, Integer> units = new HashMap<>();
    private final Map<String, Integer> categories = new HashMap<>();
    private final Map<String, Integer> posts = new HashMap<>();

    private final int[] regionMember;
    private final boolean[] petitionOffice;
    /** By level, from 1. */
    private final int[][] categoryMember = new int[LEVELS + 1][];

    private final int[] scheme;
    private final Grouping[][] grouping;
    private final int ownLevel;

    private final List<String> regionMembers = new ArrayList<>();
    private final List<String> unitMembers = new ArrayList<>();
    private final Set<String> ownUnits = new HashSet<>();
    private final List<List<String>> categoryMembers =
            List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    private final List<String> groupMembers = new ArrayList<>();
    private final List<String> postMembers = new ArrayList<>();

    /** An issue group a category belongs to for some days. */
    private record Grouping(int group, int from, int to) implements Serializable {}

    /**
     * @param region code of the reporting region
     * @param asOf last day of the current period: the row valid then describes a code in every role, else its latest
     * @throws IllegalArgumentException if the region is not in the code tables
     */
    public Reference(CodeTables tables, String region, LocalDate asOf) {
        Map<String, CodeTables.Region> regionRows = new TreeMap<>();
        tables.regions().stream()
                .sorted(validOn(asOf, CodeTables.Region::validFrom, CodeTables.Region::validTo))
                .forEach(row -> regionRows.put(row.code(), row));
        if (!regionRows.containsKey(region)) {
            throw new UnknownRegionException(region, regionRows.keySet());
        }
        this.ownLevel =
                Dimension.REGISTERING_LEVEL.number(regionRows.get(region).level());
        this.regionMember = numberRegions(regionRows, region);
        Map<String, CodeTables.Unit> unitRows = new TreeMap<>();
        tables.units().stream()
                .sorted(validOn(asOf, CodeTables.Unit::validFrom, CodeTables.Unit::validTo))
                .forEach(row -> unitRows.put(row.code(), row));
        this.petitionOffice = numberUnits(unitRows);
        Map<String, CodeTables.Category> categoryRows = new TreeMap<>();
        tables.categories().forEach(row -> categoryRows.put(row.code(), row));
        categoryRows.keySet().forEach(code -> categories.put(code, categories.size()));
        for (int level = 1; level <= LEVELS; level++) {
            categoryMember[level] = numberCategories(categoryRows, level);
        }
        this.scheme = numberSchemes(categoryRows);
        this.grouping = numberGroups(tables, categoryRows);
        tables.posts().stream()
                .sorted(Comparator.comparing(CodeTables.Post::sortOrder).thenComparing(CodeTables.Post::code))
                .forEach(post -> {
                    posts.put(post.code(), posts.size());
                    postMembers.add(post.code());
                });
    }

    /** Orders the rows of a code so that the one valid on a day comes last, and the latest where none is. */
    private static <T> Comparator<T> validOn(
            LocalDate day, Function<T, LocalDate> from, Function<T, Optional<LocalDate>> to) {
        Comparator<T> valid = Comparator.comparing(row -> !from.apply(row).isAfter(day)
                && to.apply(row).map(last -> !last.isBefore(day)).orElse(true));
        return valid.thenComparing(from);
    }

    private int[] numberRegions(Map<String, CodeTables.Region> rows, String region) {
        rows.keySet().forEach(code -> regions.put(code, regions.size()));
        regionMembers.add(region);
        rows.values().stream()
                .filter(row -> row.parent().filter(region::equals).isPresent())
                .filter(row -> !row.code().equals(region))
                .forEach(row -> regionMembers.add(row.code()));
        int[] member = new int[regions.size()];
        rows.keySet().forEach(code -> member[regions.get(code)] = regionMember(rows, code));
        return member;
    }

    private int regionMember(Map<String, CodeTables.Region> rows, String code) {
        String at = code;
        for (int depth = 0; depth <= rows.size(); depth++) {
            int member = regionMembers.indexOf(at);
            if (member >= 0) {
                return member;
            }
            CodeTables.Region row = rows.get(at);
            if (row == null || row.parent().isEmpty()) {
                return -1;
            }
            at = row.parent().get();
        }
        return -1;
    }

    private boolean[] numberUnits(Map<String, CodeTables.Unit> rows) {
        boolean[] office = new boolean[rows.size()];
        rows.values().forEach(row -> {
            int number = units.size();
            units.put(row.code(), number);
            unitMembers.add(row.code());
            office[number] = row.kind().equals("petition_office");
            Integer region = regions.get(row.region());
            if (region != null && regionMember[region] >= 0) {
                ownUnits.add(row.code());
            }
        });
        return office;
    }

    private int[] numberCategories(Map<String, CodeTables.Category> rows, int level) {
        List<String> members = categoryMembers.get(level);
        rows.values().stream().filter(row -> row.level() == level).forEach(row -> members.add(row.code()));
        int[] member = new int[rows.size()];
        Arrays.fill(member, members.size());
        rows.keySet().forEach(code -> ancestors(rows, code).stream()
                .filter(ancestor -> rows.get(ancestor).level() == level)
                .findFirst()
                .ifPresent(first -> member[categories.get(code)] = members.indexOf(first)));
        return member;
    }

    private static List<String> ancestors(Map<String, CodeTables.Category> rows, String code) {
        List<String> line = new ArrayList<>();
        Optional<String> at = Optional.of(code);
        while (at.isPresent() && rows.containsKey(at.get()) && !line.contains(at.get())) {
            line.add(at.get());
            at = rows.get(at.get()).parent();
        }
        return line;
    }

    /** In the order of their names, which are years: of two, the later one is the larger. */
    private int[] numberSchemes(Map<String, CodeTables.Category> rows) {
        List<String> names = rows.values().stream()
                .map(CodeTables.Category::scheme)
                .distinct()
                .sorted()
                .toList();
        int[] scheme = new int[rows.size()];
        rows.values().forEach(row -> scheme[categories.get(row.code())] = names.indexOf(row.scheme()));
        return scheme;
    }

    /** How many category schemes there are. */
    int schemes() {
        return Arrays.stream(scheme).max().orElse(-1) + 1;
    }

    private Grouping[][] numberGroups(CodeTables tables, Map<String, CodeTables.Category> rows) {
        Map<String, Integer> groups = new HashMap<>();
        tables.issueGroups().stream()
                .sorted(Comparator.comparing(CodeTables.IssueGroup::sortOrder)
                        .thenComparing(CodeTables.IssueGroup::code))
                .forEach(group -> {
                    groups.put(group.code(), groups.size());
                    groupMembers.add(group.code());
                });
        if (groups.size() > MOST_ISSUE_GROUPS) {
            throw new IllegalArgumentException(
                    "Too many issue groups: " + groups.size() + ". Expected at most " + MOST_ISSUE_GROUPS);
        }
        Map<String, List<CodeTables.IssueGroupCategory>> byCategory = new HashMap<>();
        tables.issueGroupCategories().forEach(row -> byCategory
                .computeIfAbsent(row.category(), code -> new ArrayList<>())
                .add(row));
        Grouping[][] grouping = new Grouping[rows.size()][];
        rows.keySet()
                .forEach(code -> grouping[categories.get(code)] = ancestors(rows, code).stream()
                        .flatMap(ancestor -> byCategory.getOrDefault(ancestor, List.of()).stream())
                        .filter(row -> groups.containsKey(row.group()))
                        .map(row -> new Grouping(
                                groups.get(row.group()),
                                Math.toIntExact(row.validFrom().toEpochDay()),
                                row.validTo()
                                        .map(day -> Math.toIntExact(day.toEpochDay()))
                                        .orElse(Integer.MAX_VALUE)))
                        .toArray(Grouping[]::new));
        return grouping;
    }

    public Map<String, Integer> regions() {
        return regions;
    }

    public Map<String, Integer> units() {
        return units;
    }

    public Map<String, Integer> categories() {
        return categories;
    }

    public Map<String, Integer> posts() {
        return posts;
    }

    /** The codes of a dimension's rows by member number; one past the last is {@code unknown}. */
    public List<String> members(Dimension dimension) {
        return switch (dimension) {
            case REGION -> regionMembers;
            case UNIT -> unitMembers;
            case CATEGORY, CATEGORY_2, CATEGORY_3 -> categoryMembers.get(level(dimension));
            case ISSUE_GROUP -> groupMembers;
            case POST -> postMembers;
            default -> dimension.words();
        };
    }

    /** A member that is printed even where nothing is counted: all but units of other regions and lower categories. */
    public boolean isAlwaysPrinted(Dimension dimension, String member) {
        if (dimension.isCategory()) {
            return dimension == Dimension.CATEGORY;
        }
        return dimension != Dimension.UNIT || ownUnits.contains(member);
    }

    /** The row of a table by region, or -1 outside the reporting region. */
    public int regionMember(int region) {
        return regionMember[region];
    }

    /** Province or country, and above the reporting region's own level. */
    boolean isUpward(int level) {
        return level <= PROVINCE && level < ownLevel;
    }

    boolean isPetitionOffice(int unit) {
        return unit != Numbers.NONE && petitionOffice[unit];
    }

    /** Of the reporting region or below it. */
    boolean isOwnPetitionOffice(int unit) {
        return isPetitionOffice(unit) && ownUnits.contains(unitMembers.get(unit));
    }

    int unitMember(int unit) {
        return unit == Numbers.NONE ? unitMembers.size() : unit;
    }

    /** @param dimension a level of the categories; what is coded above it is {@code unknown} there */
    int categoryMember(Dimension dimension, int category) {
        int level = level(dimension);
        return category == Numbers.NONE ? categoryMembers.get(level).size() : categoryMember[level][category];
    }

    private static int level(Dimension dimension) {
        return 1 + dimension.ordinal() - Dimension.CATEGORY.ordinal();
    }

    int scheme(int category) {
        return category == Numbers.NONE ? -1 : scheme[category];
    }

    /** The issue groups of a category on a day, as bits by member number. */
    long issueGroups(int category, int day) {
        if (category == Numbers.NONE) {
            return 0;
        }
        long groups = 0;
        for (Grouping row : grouping[category]) {
            if (day >= row.from() && day <= row.to()) {
                groups |= 1L << row.group();
            }
        }
        return groups;
    }
}
