package huibao.history;

import static java.util.stream.Collectors.joining;

import huibao.history.LookedBack.Changed;
import huibao.history.LookedBack.Said;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What differs from the edition before of the same period, for the reader. */
public final class ChangesCsv {
    private ChangesCsv() {}

    /** UTF-8, a header, LF, as {@code figures.csv}. */
    public static String of(List<Changed> changes) {
        Stream<String> header = Stream.of("figure_id,metric,dimensions,role,"
                + "before,numerator_before,denominator_before,status_before,"
                + "after,numerator_after,denominator_after,status_after,causes");
        return Stream.concat(header, changes.stream().map(ChangesCsv::row)).collect(joining("\n", "", "\n"));
    }

    private static String row(Changed change) {
        return String.join(
                ",",
                change.id(),
                change.key().metric(),
                change.key().dimensionText(),
                change.key().role().code(),
                said(change.before()),
                said(change.after()),
                String.join(";", change.causes()));
    }

    private static String said(Optional<Said> said) {
        return String.join(
                ",",
                said.flatMap(Said::value).map(BigDecimal::toPlainString).orElse(""),
                said.flatMap(Said::numerator).map(String::valueOf).orElse(""),
                said.flatMap(Said::denominator).map(String::valueOf).orElse(""),
                said.map(one -> one.status().code()).orElse(""));
    }
}
