package huibao.disclosure;

import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.figure.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Builds figures for tests; the reported month is June 2021 unless told otherwise. */
final class Numbers {
    private final List<Figure> figures = new ArrayList<>();
    private Role role = Role.CURRENT;
    private LocalDate start = LocalDate.of(2021, 6, 1);
    private LocalDate end = LocalDate.of(2021, 7, 1);

    Numbers in(Role role, String start, String end) {
        this.role = role;
        this.start = LocalDate.parse(start);
        this.end = LocalDate.parse(end);
        return this;
    }

    Numbers count(String metric, String dimensions, long value) {
        return add(metric, dimensions, Optional.of(BigDecimal.valueOf(value)), Optional.empty(), Optional.empty());
    }

    /** Counts of the members of one dimension: {@code "A=3 B=17"}. */
    Numbers counts(String metric, String dimension, String members) {
        for (String member : members.split(" ")) {
            String[] pair = member.split("=");
            count(metric, dimension + "=" + pair[0], Long.parseLong(pair[1]));
        }
        return this;
    }

    Numbers rate(String metric, String dimensions, long numerator, long denominator) {
        Optional<BigDecimal> value = denominator == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), 6, RoundingMode.HALF_UP));
        return add(metric, dimensions, value, Optional.of(numerator), Optional.of(denominator));
    }

    Figures figures() {
        return new Figures(figures);
    }

    private Numbers add(
            String metric,
            String dimensions,
            Optional<BigDecimal> value,
            Optional<Long> numerator,
            Optional<Long> denominator) {
        FigureKey key = key(metric, dimensions, role);
        Status status = value.isPresent() ? Status.OK : Status.NOT_COMPUTABLE;
        String id = Integer.toHexString((key.toString() + start).hashCode());
        figures.add(new Figure(id, key, start, end, value, numerator, denominator, status));
        return this;
    }

    static FigureKey key(String metric, String dimensions, Role role) {
        TreeMap<String, String> codes = new TreeMap<>();
        for (String pair : dimensions.split(";")) {
            if (!pair.isEmpty()) {
                codes.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
        }
        return new FigureKey(metric, codes, role);
    }
}
