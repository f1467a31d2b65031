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

/** Figures written down by hand, of the quarter from April to June 2021 unless said otherwise. */
final class CountedFigures {
    private static final LocalDate START = LocalDate.of(2021, 4, 1);
    private static final LocalDate END = LocalDate.of(2021, 7, 1);

    private final List<Figure> figures = new ArrayList<>();

    CountedFigures count(String metric, String dimensions, long value) {
        return count(metric, dimensions, Role.CURRENT, START, END, value);
    }

    CountedFigures count(String metric, String dimensions, Role role, LocalDate start, LocalDate end, long value) {
        return add(metric, dimensions, role, start, end, Optional.of(BigDecimal.valueOf(value)), null, null, Status.OK);
    }

    CountedFigures rate(String metric, String dimensions, long numerator, long denominator) {
        return rate(metric, dimensions, Status.OK, numerator, denominator);
    }

    CountedFigures rate(String metric, String dimensions, Status status, long numerator, long denominator) {
        return rate(metric, dimensions, Role.CURRENT, START, END, status, numerator, denominator);
    }

    private CountedFigures rate(
            String metric,
            String dimensions,
            Role role,
            LocalDate start,
            LocalDate end,
            Status status,
            long numerator,
            long denominator) {
        Optional<BigDecimal> value = denominator == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), 6, RoundingMode.HALF_UP));
        return add(
                metric,
                dimensions,
                role,
                start,
                end,
                value,
                numerator,
                denominator,
                denominator == 0 ? Status.NOT_COMPUTABLE : status);
    }

    CountedFigures rate(
            String metric,
            String dimensions,
            Role role,
            LocalDate start,
            LocalDate end,
            long numerator,
            long denominator) {
        return rate(metric, dimensions, role, start, end, Status.OK, numerator, denominator);
    }

    /** @param events behind a curve; null for days */
    CountedFigures distribution(String metric, String dimensions, String value, Long events, long count) {
        return add(
                metric,
                dimensions,
                Role.CURRENT,
                START,
                END,
                Optional.of(new BigDecimal(value)),
                events,
                count,
                Status.OK);
    }

    private CountedFigures add(
            String metric,
            String dimensions,
            Role role,
            LocalDate start,
            LocalDate end,
            Optional<BigDecimal> value,
            Long numerator,
            Long denominator,
            Status status) {
        FigureKey key = key(metric, dimensions, role);
        figures.add(new Figure(
                "f" + figures.size(),
                key,
                start,
                end,
                value,
                Optional.ofNullable(numerator),
                Optional.ofNullable(denominator),
                status));
        return this;
    }

    Figures all() {
        return new Figures(figures);
    }

    static FigureKey key(String metric, String dimensions, Role role) {
        TreeMap<String, String> codes = new TreeMap<>();
        for (String pair : dimensions.isEmpty() ? new String[0] : dimensions.split(";")) {
            codes.put(pair.split("=")[0], pair.split("=")[1]);
        }
        return new FigureKey(metric, codes, role);
    }

    /** As a line: {@code letters region=01 15}, with the numbers that are there, or the status if it is not ok. */
    static String line(Figure figure) {
        String numbers = figure.status() == Status.SUPPRESSED || figure.status() == Status.NOT_COMPUTABLE
                ? figure.status().code()
                : figure.value().orElseThrow().stripTrailingZeros().toPlainString()
                        + figure.numerator().map(number -> " " + number).orElse("")
                        + figure.denominator().map(number -> "/" + number).orElse("")
                        + (figure.status() == Status.OK
                                ? ""
                                : " " + figure.status().code());
        return (figure.metric() + " " + figure.key().dimensionText()).strip() + " " + numbers;
    }
}
