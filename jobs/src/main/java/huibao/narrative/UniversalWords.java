package huibao.narrative;

import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.metric.Catalogue;
import huibao.metric.Formula;
import huibao.metric.Measure;
import huibao.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words of the office that claim all of something, such as 逐件, in one sentence with a figure of a family that is not
 * whole. A warning: whether the word means the figure only the office knows.
 */
record UniversalWords(Catalogue catalogue, Figures figures) {
    /** 平均 claims nothing of all. */
    private static final Pattern ALL = Pattern.compile("逐件|全部|(?<!平)均|无一");

    private static final String LIST = "campaign_items";
    private static final String LED = "lead_assigned";

    /** A part of a number, and what of it. */
    private record Part(String label, long part, long whole) {}

    /** @param place file and line of the paragraph */
    List<Problem> warnings(String place, String paragraph) {
        List<Problem> warnings = new ArrayList<>();
        for (String sentence : paragraph.split("(?<=。)")) {
            Matcher word = ALL.matcher(Placeholder.PATTERN.matcher(sentence).replaceAll(""));
            if (word.find()) {
                Placeholder.PATTERN
                        .matcher(sentence)
                        .results()
                        .map(found -> Placeholder.parse(found.group(1)))
                        .flatMap(this::parts)
                        .filter(part -> part.part() < part.whole())
                        .distinct()
                        .map(part -> Problem.of(
                                "text.at",
                                place,
                                Problem.of("text.universal", word.group(), part.label(), part.part(), part.whole())))
                        .forEach(warnings::add);
            }
        }
        return warnings;
    }

    private Stream<Part> parts(Placeholder asked) {
        Measure measure = catalogue.measure(asked.metric());
        Stream<Measure> rates = measure.formula() instanceof Formula.Ratio
                ? Stream.of(measure)
                : catalogue.all().stream().filter(rate -> isRateOf(rate, measure));
        return Stream.concat(
                rates.flatMap(rate -> part(rate, asked).stream()),
                asked.metric().equals(LIST) && asked.dimensions().isEmpty() ? led(asked).stream() : Stream.empty());
    }

    /** Its numerator or its denominator is what the measure counts. */
    private static boolean isRateOf(Measure rate, Measure counted) {
        return rate.subject() == counted.subject()
                && rate.formula() instanceof Formula.Ratio ratio
                && counted.formula() instanceof Formula.Sum sum
                && ratio.terms().contains(sum.term());
    }

    private Optional<Part> part(Measure rate, Placeholder asked) {
        return figures.find(new FigureKey(
                        rate.name(), asked.dimensions(), asked.key().role()))
                .filter(Figure::isPrintable)
                .filter(figure -> figure.numerator().isPresent())
                .map(figure -> new Part(
                        rate.label(),
                        figure.numerator().orElseThrow(),
                        figure.denominator().orElseThrow()));
    }

    /** Of a campaign's list also those that a post leads. */
    private Optional<Part> led(Placeholder asked) {
        FigureKey key = asked.key();
        List<Figure> byTier = figures.ofMetric(LED)
                .filter(figure -> figure.key().role() == key.role())
                .filter(figure -> figure.key().dimensions().keySet().equals(Set.of("tier")))
                .filter(figure -> !figure.key().dimensions().containsValue(FixedNames.UNKNOWN))
                .toList();
        Optional<Long> all = figures.find(new FigureKey(LIST, new TreeMap<>(), key.role()))
                .filter(Figure::isPrintable)
                .flatMap(Figure::value)
                .map(BigDecimal::longValueExact);
        if (byTier.isEmpty() || !byTier.stream().allMatch(Figure::isPrintable)) {
            return Optional.empty();
        }
        long led = byTier.stream()
                .mapToLong(figure -> figure.value().orElseThrow().longValueExact())
                .sum();
        return all.map(whole -> new Part(catalogue.measure(LED).label(), led, whole));
    }
}
