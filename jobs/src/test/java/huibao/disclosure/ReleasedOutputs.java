package huibao.disclosure;

import huibao.calendar.Role;
import huibao.disclosure.RandomCounty.CountedCell;
import huibao.disclosure.RandomCounty.CountyItem;
import huibao.disclosure.ReleaseRule.Places;
import huibao.figure.Audience;
import huibao.figure.Figures;
import huibao.metric.Catalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A random sequence of releases and released answers of one county, in any order. */
final class ReleasedOutputs {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final List<String> TOPICS = List.of("volumes", "stock", "work");

    private final Random random;
    private final RandomCounty county;
    private final String topic;
    private final int dimensions;
    private final List<Output> outputs = new ArrayList<>();

    /**
     * What the reader has got.
     *
     * @param region asked: empty for the county, or a township asked as a region of its own
     * @param version 0 as first counted, 1 with the items that came late
     */
    record Output(String region, int version, boolean phone, Figures counted, Figures shown) {}

    private record Bounds(LocalDate start, LocalDate end) {}

    private ReleasedOutputs(long seed, int dimensions) {
        this.dimensions = dimensions;
        random = new Random(seed);
        county = new RandomCounty(random, 10 + random.nextInt(110));
        topic = TOPICS.get(random.nextInt(TOPICS.size()));
    }

    /** @param dimensions by which an edition breaks down what it counts */
    static List<Output> of(long seed, int number, int dimensions) {
        ReleasedOutputs made = new ReleasedOutputs(seed, dimensions);
        for (int i = 0; i < number; i++) {
            made.release(i);
        }
        return made.outputs;
    }

    private void release(int number) {
        String region = random.nextInt(5) == 0 ? "R" + random.nextInt(4) : "";
        int version = number == 0 ? 0 : random.nextInt(2);
        boolean phone = random.nextInt(4) == 0;
        Predicate<CountyItem> known = item -> (version == 1 || !item.late())
                && (phone || !item.form().equals("phone"))
                && (region.isEmpty() || item.region().equals(region));
        List<CountyItem> items = county.known(known);
        CountedFigures figures = new CountedFigures();
        Bounds bounds = period();
        Places places = Places.in(bounds.start(), bounds.end());
        boolean isAnswer = random.nextInt(3) == 0;
        Map<Role, Bounds> roles = isAnswer ? Map.of(Role.CURRENT, bounds) : roles(bounds);
        Set<String> by = dimensions(isAnswer ? 1 : dimensions, region);
        roles.forEach((role, of) -> count(
                new CountedCell(figures, phone ? "phone=included" : "", role, of.start(), of.end(), items),
                topic,
                by,
                phone));
        if (!isAnswer) {
            months(figures, bounds, items, topic, phone);
        }
        Figures counted = figures.all();
        outputs.add(new Output(
                region,
                version,
                phone,
                counted,
                Disclosure.to(
                                Audience.RELEASE,
                                new ReleaseRule(ReleaseRule.DEFAULT_THRESHOLD, places),
                                CATALOGUE,
                                ReaderKnowledge.none())
                        .disclose(counted)));
    }

    private Bounds period() {
        int month = random.nextInt(12);
        LocalDate year = LocalDate.of(2021, 1, 1);
        LocalDate start = year.plusMonths(month);
        return switch (random.nextInt(6)) {
            case 0 -> new Bounds(start, start.plusMonths(1));
            case 1 -> new Bounds(year.plusMonths(month / 3 * 3L), year.plusMonths(month / 3 * 3L + 3));
            case 2 -> new Bounds(year.plusMonths(month / 6 * 6L), year.plusMonths(month / 6 * 6L + 6));
            case 3 -> new Bounds(year, year.plusYears(1));
            case 4 -> new Bounds(year, start.plusMonths(1));
            default ->
                new Bounds(start.minusMonths(3).plusDays(random.nextInt(20)), start.plusDays(random.nextInt(31)));
        };
    }

    private static Map<Role, Bounds> roles(Bounds now) {
        LocalDate year = LocalDate.of(now.end().minusDays(1).getYear(), 1, 1);
        return Map.of(
                Role.CURRENT, now,
                Role.SAME_LAST_YEAR,
                        new Bounds(now.start().minusYears(1), now.end().minusYears(1)),
                Role.YTD, new Bounds(year, now.end()));
    }

    private Set<String> dimensions(int most, String region) {
        List<String> all = new ArrayList<>(RandomCounty.DIMENSIONS.keySet());
        if (!region.isEmpty()) {
            all.remove("region");
        }
        Set<String> chosen = new LinkedHashSet<>();
        while (chosen.size() < most) {
            chosen.add(all.get(random.nextInt(all.size())));
        }
        return chosen;
    }

    private static void count(CountedCell whole, String topic, Set<String> by, boolean phone) {
        count(whole, topic, phone);
        for (String dimension : by) {
            Set<String> codes = new TreeSet<>();
            whole.items()
                    .forEach(item ->
                            RandomCounty.DIMENSIONS.get(dimension).apply(item).forEach(codes::add));
            for (String code : codes) {
                String names = phone ? dimension + "=" + code + ";phone=included" : dimension + "=" + code;
                count(whole.only(dimension, code, names), topic, phone);
            }
        }
        if (topic.equals("volumes")) {
            whole.persons();
            whole.upward();
        }
    }

    private static void count(CountedCell cell, String topic, boolean phone) {
        switch (topic) {
            case "volumes" -> cell.volumes();
            case "stock" -> cell.stock();
            default -> cell.work();
        }
    }

    private static void months(
            CountedFigures figures, Bounds now, List<CountyItem> items, String topic, boolean phone) {
        if (!topic.equals("volumes")) {
            return;
        }
        LocalDate month = now.end().minusDays(1).withDayOfMonth(1);
        for (int back = 0; back < 4; back++) {
            LocalDate start = month.minusMonths(back);
            String name = "month=" + start.toString().substring(0, 7) + (phone ? ";phone=included" : "");
            LocalDate end = back == 0 ? now.end() : start.plusMonths(1);
            new CountedCell(figures, name, Role.CURRENT, start, end, items).volumes();
        }
    }
}
