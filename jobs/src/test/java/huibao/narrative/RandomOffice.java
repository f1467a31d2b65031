package huibao.narrative;

import huibao.calendar.PeriodKind;
import huibao.figure.ListedItem;
import huibao.figure.ListedItem.ItemState;
import huibao.lake.run.CodeTables;
import huibao.metric.Dimension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** An office with few or many units, places, categories and listed items, with names short and long. */
final class RandomOffice {
    private static final LocalDate START = LocalDate.of(2010, 1, 1);
    private static final List<String> UNITS = List.of("县公安局", "县自然资源局", "县住房和城乡建设局", "县人力资源和社会保障局", "县农业农村局", "县卫健委");
    private static final List<String> PLACES = List.of("东山镇", "枫岭镇", "城关街道", "石门坎彝族苗族乡", "西桥镇");
    private static final List<String> FIELDS = List.of("农村农业", "自然资源", "城乡建设", "劳动和社会保障", "卫生健康", "纪检监察", "其他");

    private final Random random;
    private final Map<Dimension, List<String>> codes = new EnumMap<>(Dimension.class);

    RandomOffice(int seed) {
        random = new Random(seed);
        codes.put(Dimension.UNIT, codes("U", 3 + random.nextInt(38)));
        List<String> places = new ArrayList<>(codes("9901", 2 + random.nextInt(24)));
        places.set(0, "990100");
        codes.put(Dimension.REGION, places);
        codes.put(Dimension.CATEGORY, codes("", 5 + random.nextInt(16)));
        codes.put(Dimension.ISSUE_GROUP, codes("G", 2 + random.nextInt(6)));
        codes.put(
                Dimension.WORK_GROUP,
                IntStream.rangeClosed(1, 2 + random.nextInt(11))
                        .mapToObj(String::valueOf)
                        .toList());
        codes.put(Dimension.POST, codes("P", 2 + random.nextInt(9)));
    }

    private static List<String> codes(String prefix, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> String.format("%s%02d", prefix, i))
                .toList();
    }

    FakeEdition edition(PeriodKind kind, String label) {
        int scale = List.of(20, 200, 600, 3000).get(random.nextInt(4));
        return new FakeEdition(
                random.nextInt(1000), scale, kind, label, Instant.parse("2022-01-03T01:00:00Z"), Map.copyOf(codes));
    }

    CodeTables tables() {
        CodeTables standard = FakeEdition.tables();
        List<CodeTables.Region> regions = new ArrayList<>();
        regions.add(standard.regions().get(0));
        named(codes.get(Dimension.REGION).stream().skip(1).toList(), PLACES)
                .forEach((code, name) -> regions.add(
                        new CodeTables.Region(code, Optional.of("990100"), name, "township", START, Optional.empty())));
        List<CodeTables.Unit> units = new ArrayList<>();
        named(codes.get(Dimension.UNIT), UNITS)
                .forEach((code, name) -> units.add(
                        new CodeTables.Unit(code, name, "990100", "responsible_unit", START, Optional.empty())));
        List<CodeTables.Post> posts = new ArrayList<>();
        codes.get(Dimension.POST)
                .forEach(code -> posts.add(new CodeTables.Post(code, "副县长（" + code + "）", posts.size())));
        List<CodeTables.Category> categories = new ArrayList<>();
        named(codes.get(Dimension.CATEGORY), FIELDS)
                .forEach((code, name) ->
                        categories.add(new CodeTables.Category(code, Optional.empty(), name, 1, "2020")));
        List<CodeTables.IssueGroup> groups = new ArrayList<>();
        named(codes.get(Dimension.ISSUE_GROUP), FIELDS)
                .forEach((code, name) -> groups.add(new CodeTables.IssueGroup(code, name + "类", groups.size())));
        return new CodeTables(
                regions, units, posts, categories, groups, List.of(), standard.campaigns(), List.of(), List.of());
    }

    /** Names that come again have one more character. */
    private static Map<String, String> named(List<String> codes, List<String> names) {
        Map<String, String> named = new java.util.TreeMap<>();
        for (int i = 0; i < codes.size(); i++) {
            String again = i < names.size() ? "" : "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥".charAt(i / names.size()) + "";
            named.put(codes.get(i), names.get(i % names.size()) + again);
        }
        return named;
    }

    List<ListedItem> ledger() {
        List<ListedItem> items = new ArrayList<>();
        int number = random.nextInt(140);
        for (int i = 0; i < number; i++) {
            LocalDate listed = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(540));
            Set<ItemState> states = EnumSet.noneOf(ItemState.class);
            if (random.nextInt(3) == 0) {
                states.add(ItemState.values()[random.nextInt(ItemState.values().length)]);
            }
            items.add(new ListedItem(
                    1000 + i,
                    "unknown",
                    random.nextBoolean() ? Set.of("province", "city") : Set.of("city"),
                    one(Dimension.POST),
                    random.nextInt(8) == 0 ? Optional.empty() : one(Dimension.UNIT),
                    listed,
                    random.nextInt(9) == 0 ? Optional.empty() : Optional.of(listed.plusDays(60)),
                    states));
        }
        return items;
    }

    private Optional<String> one(Dimension dimension) {
        List<String> all = codes.get(dimension);
        return Optional.of(all.get(random.nextInt(all.size())));
    }
}
