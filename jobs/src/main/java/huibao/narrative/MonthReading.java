package huibao.narrative;

import huibao.calendar.Period;
import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.narrative.Piece.OfMonths.MonthClaim;
import huibao.problem.Problem;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads back what is said of the months of a measure. */
final class MonthReading {
    private static final Pattern RANGE = Pattern.compile("(高于|低于|在)往年同月范围(以内)?（(\\d+)—(\\d+)\\D*）");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})年(1[0-2]|[1-9])月");
    private static final Pattern ODD = Pattern.compile("上年(\\d{1,2}|同)月基数较(低|高)");

    private final Material material;
    private final SlotEvidence figures;
    private final FigureSlot slot;
    /** Whole months only. */
    private final TreeMap<YearMonth, Long> months = new TreeMap<>();
    /** The days they have. */
    private final Map<YearMonth, Figure> bounds = new HashMap<>();

    MonthReading(Material material, SlotEvidence figures, FigureSlot slot) {
        this.material = material;
        this.figures = figures;
        this.slot = slot;
        figures.members(
                        new FigureSlot(slot.measure(), slot.members(), Role.CURRENT, slot.part(), slot.summed()),
                        SlotFigures.NOBODY,
                        "month",
                        Role.CURRENT)
                .forEach((label, figure) -> {
                    boolean isWhole = figure.start().plusMonths(1).equals(figure.end());
                    if (isWhole && figure.value().isPresent()) {
                        bounds.put(YearMonth.parse(label), figure);
                        months.put(YearMonth.parse(label), figure.value().get().longValueExact());
                    }
                });
    }

    void check(MonthClaim claim, String said, Claims claims) {
        switch (claim) {
            case MATURE -> mature(said, claims);
            case ODD_BASE -> oddBase(said, claims);
            case EXTREMES -> extremes(said, claims);
            case USUAL_RANGE -> range(said, claims);
        }
    }

    private void range(String said, Claims claims) {
        Matcher match = RANGE.matcher(said);
        boolean isRead = match.matches() && !months.isEmpty();
        claims.expect(isRead, said, Problem.of("claim.range"));
        if (!isRead) {
            return;
        }
        YearMonth last = months.lastKey();
        long[] earlier = earlier(last).stream().mapToLong(Long::longValue).toArray();
        long lowest = Arrays.stream(earlier).min().orElse(-1);
        long highest = Arrays.stream(earlier).max().orElse(-1);
        long value = months.get(last);
        String expected = value > highest ? "高于" : value < lowest ? "低于" : "在";
        claims.expect(last.equals(newest()), said, Problem.of("claim.month-not-over"));
        claims.expect(earlier.length > 1, said, Problem.of("claim.one-year"));
        claims.expect(match.group(1).equals(expected), said, expected);
        claims.expect((match.group(2) != null) == expected.equals("在"), said, expected);
        claims.expect(
                lowest == Long.parseLong(match.group(3)) && highest == Long.parseLong(match.group(4)),
                said,
                lowest + "—" + highest);
    }

    private YearMonth newest() {
        return YearMonth.from(material.facts().period(Role.CURRENT).lastDay());
    }

    private List<Long> earlier(YearMonth month) {
        return IntStream.rangeClosed(1, 10)
                .mapToObj(month::minusYears)
                .filter(months::containsKey)
                .map(months::get)
                .toList();
    }

    private void extremes(String said, Claims claims) {
        YearMonth newest = newest();
        Map<YearMonth, Long> shown = months.subMap(newest.minusMonths(12), true, newest, true);
        String opening = "近" + shown.size() + "个月" + slot.measure().wording().phrase();
        String one = "的是[^（]+（\\d+" + Pattern.quote(slot.unit()) + "）";
        boolean isRead = said.matches(Pattern.quote(opening) + "(?:最高" + one + "，最低" + one + "|最[高低]" + one + ")");
        claims.expect(isRead, said, Problem.of("claim.extremes", opening));
        Matcher match = Pattern.compile("最(高|低)的是([^（]+)（(\\d+)").matcher(said);
        while (isRead && match.find()) {
            boolean highest = match.group(1).equals("高");
            long value = shown.values().stream()
                    .reduce((a, b) -> highest == (a > b) ? a : b)
                    .orElse(-1L);
            claims.expect(value == Long.parseLong(match.group(3)), match.group(), value);
            claims.expect(months(match.group(2)).equals(at(shown, value)), match.group(), at(shown, value));
        }
    }

    /** Checks that no newer whole month is known. */
    private void mature(String said, Claims claims) {
        Map<String, Figure> byMonth = figures.members(
                new FigureSlot(slot.measure(), slot.members(), Role.CURRENT, slot.part(), slot.summed()),
                SlotFigures.NOBODY,
                "month",
                Role.CURRENT);
        Optional<Figure> newest = byMonth.values().stream()
                .filter(Figure::isPrintable)
                .filter(figure -> figure.start().plusMonths(1).equals(figure.end()))
                .filter(figure -> !figure.end().minusDays(1).isAfter(newest().atEndOfMonth()))
                .reduce((a, b) -> b.start().isAfter(a.start()) ? b : a);
        List<YearMonth> named = months(said.substring(0, said.indexOf('月') + 1));
        boolean isNewest = newest.filter(figure -> named.equals(List.of(YearMonth.from(figure.start()))))
                .isPresent();
        claims.expect(isNewest, said, newest.map(one -> one.key().toString()).orElse("—"));
        if (isNewest) {
            String phrase = slot.measure().wording().phrase();
            new SlotReading(figures, newest.get().key().dimensions())
                    .amount(slot, said.substring(said.indexOf(phrase) + phrase.length()), claims);
        }
    }

    private static List<YearMonth> months(String said) {
        List<YearMonth> named = new ArrayList<>();
        Matcher match = MONTH.matcher(said);
        while (match.find()) {
            named.add(YearMonth.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))));
        }
        return named;
    }

    private static List<YearMonth> at(Map<YearMonth, Long> shown, long value) {
        return shown.entrySet().stream()
                .filter(month -> month.getValue() == value)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void oddBase(String said, Claims claims) {
        Map<YearMonth, String> odd = odd();
        boolean ofOneMonth = odd.size() == 1
                && covered(odd.keySet()) == material.facts().period(slot.role()).days();
        String named = odd.entrySet().stream()
                .map(month -> (ofOneMonth ? "同" : month.getKey().getMonthValue()) + month.getValue())
                .collect(Collectors.joining("、"));
        String read = ODD.matcher(said)
                .results()
                .map(one -> one.group(1) + one.group(2))
                .collect(Collectors.joining("、"));
        claims.expect(!odd.isEmpty() && read.equals(named), said, named);
        int without = said.indexOf("，扣除后");
        boolean isBare = material.facts().isRelease()
                || covered(odd.keySet()) == material.facts().period(slot.role()).days()
                || isMore(odd, slot.role(), 0)
                || isMore(odd, slot.base(), 12);
        claims.expect(isBare == without < 0, said, Problem.of(isBare ? "claim.months-alone" : "claim.change-without"));
        if (without >= 0) {
            changeWithout(odd, said.substring(without + "，扣除后".length()), claims);
        }
    }

    /** The months sum to more than the period, so they are not parts of it. */
    private boolean isMore(Map<YearMonth, String> odd, Role role, int monthsBefore) {
        long sum = odd.keySet().stream()
                .mapToLong(month -> months.get(month.minusMonths(monthsBefore)))
                .sum();
        return figures.find(slot, SlotFigures.NOBODY, role)
                .flatMap(Figure::value)
                .filter(whole -> whole.longValueExact() < sum)
                .isPresent();
    }

    private long covered(Collection<YearMonth> odd) {
        return odd.stream()
                .map(bounds::get)
                .mapToLong(month -> month.end().toEpochDay() - month.start().toEpochDay())
                .sum();
    }

    private void changeWithout(Map<YearMonth, String> odd, String said, Claims claims) {
        Optional<Figure> now = figures.find(slot, SlotFigures.NOBODY, slot.role());
        Optional<Figure> then = figures.find(slot, SlotFigures.NOBODY, slot.base());
        boolean isKnown = now.filter(Figure::isPrintable).isPresent()
                && then.filter(Figure::isPrintable).isPresent();
        claims.expect(isKnown, said, Problem.of("claim.nothing-to-compare"));
        if (isKnown) {
            long left = odd.keySet().stream().mapToLong(months::get).sum();
            long before = odd.keySet().stream()
                    .mapToLong(month -> months.get(month.minusYears(1)))
                    .sum();
            ChangeReading.of(
                            figures.evidence(),
                            material.words(),
                            slot,
                            slot.base(),
                            less(now.get(), left),
                            less(then.get(), before))
                    .check(said, claims);
        }
    }

    private static Figure less(Figure figure, long part) {
        return figure.with(figure.value().map(value -> value.subtract(BigDecimal.valueOf(part))));
    }

    /** Months whose number a year before differs by more than 30 % from the mean of the years before that, 10 or more. */
    private Map<YearMonth, String> odd() {
        Map<YearMonth, String> odd = new TreeMap<>();
        for (YearMonth month : months.keySet()) {
            YearMonth lastYear = month.minusYears(1);
            List<Long> earlier = earlier(lastYear);
            boolean isIn = isIn(month, slot.role()) && isIn(lastYear, slot.base());
            if (isIn && !earlier.isEmpty()) {
                long sum = earlier.stream().mapToLong(Long::longValue).sum();
                long times = months.get(lastYear) * earlier.size();
                if (sum >= 10L * earlier.size() && Math.abs(times - sum) * 10 > sum * 3) {
                    odd.put(month, times < sum ? "低" : "高");
                }
            }
        }
        return odd;
    }

    private boolean isIn(YearMonth month, Role role) {
        Period span = material.facts().period(role);
        return bounds.containsKey(month)
                && !bounds.get(month).start().isBefore(span.start())
                && !bounds.get(month).end().isAfter(span.end());
    }
}
