package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.figure.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What figures say, worked out a third time, in floating point and plain decimals: neither the writing side nor the second
 * reading of the product is asked.
 */
final class FigureJudge {
    private static final double CRITICAL = 2.576;
    private static final Set<String> TESTED = Set.of("件", "件次", "批次");
    private static final Set<String> STOCKS =
            Set.of("closing_stock", "opening_stock", "stock_age", "overdue_open", "unforwarded_open", "due_next");

    private final Figures figures;
    private final Map<String, List<Figure>> byMetric;
    private final Map<String, Double> dispersions = new HashMap<>();

    FigureJudge(Figures figures) {
        this.figures = figures;
        this.byMetric = figures.all().stream().collect(Collectors.groupingBy(Figure::metric));
    }

    Figures figures() {
        return figures;
    }

    /** What is spoken of: a measure and its members. */
    record Spoken(String metric, TreeMap<String, String> members) {
        Spoken(String metric, String... pairs) {
            this(metric, new TreeMap<>());
            for (int i = 0; i < pairs.length; i += 2) {
                members.put(pairs[i], pairs[i + 1]);
            }
        }

        Spoken and(String dimension, String code) {
            TreeMap<String, String> more = new TreeMap<>(members);
            more.put(dimension, code);
            return new Spoken(metric, more);
        }

        FigureKey key(Role role) {
            return new FigureKey(metric, members, role);
        }
    }

    Optional<Figure> find(Spoken spoken, Role role) {
        return figures.find(spoken.key(role));
    }

    Optional<Figure> known(Spoken spoken, Role role) {
        return find(spoken, role).filter(Figure::isPrintable);
    }

    Optional<Long> count(Spoken spoken, Role role) {
        return known(spoken, role).flatMap(Figure::value).map(value -> value.setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** Every member of a dimension, unknown too. */
    Map<String, Figure> members(Spoken of, String dimension, Role role) {
        Map<String, Figure> members = new LinkedHashMap<>();
        for (Figure figure : byMetric.getOrDefault(of.metric(), List.of())) {
            TreeMap<String, String> rest = new TreeMap<>(figure.key().dimensions());
            String code = rest.remove(dimension);
            if (code != null && figure.key().role() == role && rest.equals(of.members())) {
                members.put(code, figure);
            }
        }
        return members;
    }

    /** The known members added up; empty where one is not known. */
    Optional<Long> sum(Spoken of, String dimension, Role role) {
        long sum = 0;
        for (Map.Entry<String, Figure> one : members(of, dimension, role).entrySet()) {
            if (!one.getKey().equals("unknown")) {
                if (!one.getValue().isPrintable()) {
                    return Optional.empty();
                }
                sum += one.getValue().value().orElseThrow().longValueExact();
            }
        }
        return Optional.of(sum);
    }

    static boolean isComparable(Optional<Figure> figure) {
        return figure.filter(Figure::isPrintable)
                .filter(one -> one.status() != Status.NOT_COMPARABLE)
                .isPresent();
    }

    /** True where a change of tested counts, or of rates of ten and more each, is more than chance. */
    boolean isBeyond(Figure now, Figure then, String unit) {
        if (now.numerator().isPresent()) {
            return areRatesBeyond(now, then);
        }
        if (!TESTED.contains(unit)
                || STOCKS.contains(now.metric())
                || now.denominator().isPresent()) {
            return false;
        }
        double sum = number(now) + number(then);
        boolean areMonths = !now.end().isAfter(now.start().plusMonths(1))
                && !then.end().isAfter(then.start().plusMonths(1));
        return !(areMonths && sum < 20)
                && Math.abs(number(now) - number(then)) > CRITICAL * Math.sqrt(dispersion(now.metric()) * sum);
    }

    private static boolean areRatesBeyond(Figure now, Figure then) {
        double n = now.denominator().orElseThrow();
        double m = then.denominator().orElseThrow();
        double pooled = (now.numerator().orElseThrow() + then.numerator().orElseThrow()) / (n + m);
        double error = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
        double difference =
                Math.abs(now.numerator().orElseThrow() / n - then.numerator().orElseThrow() / m);
        return n >= 10 && m >= 10 && error > 0 && difference > CRITICAL * error;
    }

    private double dispersion(String metric) {
        return dispersions.computeIfAbsent(metric, this::variation);
    }

    private double variation(String metric) {
        Optional<YearMonth> first =
                figures.find(FigureKey.whole(metric, Role.CURRENT)).map(one -> YearMonth.from(one.start()));
        List<Double> ratios = new ArrayList<>();
        for (int back = 1; back <= 60 && ratios.size() < 12 && first.isPresent(); back++) {
            Optional<Double> count = month(metric, first.get().minusMonths(back));
            Optional<Double> before = month(metric, first.get().minusMonths(back + 12L));
            if (count.isPresent() && before.isPresent()) {
                double sum = count.get() + before.get();
                ratios.add(sum == 0 ? 0 : Math.pow(count.get() - before.get(), 2) / sum);
            }
        }
        ratios.sort(null);
        int size = ratios.size();
        return size < 6 ? 1 : Math.max(1, (ratios.get((size - 1) / 2) + ratios.get(size / 2)) / 2 / 0.4549);
    }

    private Optional<Double> month(String metric, YearMonth month) {
        return figures.find(FigureKey.of(metric, Role.CURRENT, "month", month.toString()))
                .filter(one -> one.status() == Status.OK)
                .map(FigureJudge::number);
    }

    static double number(Figure figure) {
        return figure.value().orElseThrow().doubleValue();
    }

    /** 12.3 of a part and a whole, as it should be printed. */
    static String percent(long part, long whole, int decimals) {
        return new BigDecimal(part * 100)
                .divide(new BigDecimal(whole), decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** The difference of two rates in percentage points. */
    static BigDecimal points(Figure now, Figure then, int decimals) {
        BigDecimal n = BigDecimal.valueOf(now.denominator().orElseThrow());
        BigDecimal m = BigDecimal.valueOf(then.denominator().orElseThrow());
        BigDecimal cross = BigDecimal.valueOf(now.numerator().orElseThrow())
                .multiply(m)
                .subtract(BigDecimal.valueOf(then.numerator().orElseThrow()).multiply(n));
        return cross.movePointRight(2).divide(n.multiply(m), decimals, RoundingMode.HALF_UP);
    }
}
