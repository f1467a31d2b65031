package huibao.adhoc;

import huibao.metric.Catalogue;
import huibao.metric.Measure;
import huibao.problem.Nearest;
import huibao.problem.Problem;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a measure may be called: its name in the catalogue, or its Chinese label, with or without what stands in brackets. */
public record MeasureNames(Catalogue catalogue) {
    /** @return one; none, or several that share a label */
    public List<Measure> called(String word) {
        return Stream.<Function<Measure, String>>of(
                        Measure::name, measure -> plain(measure.label()), measure -> bare(measure.label()))
                .map(name -> catalogue.all().stream()
                        .filter(measure -> name.apply(measure).equals(plain(word)))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Why a word names no single measure. */
    public Problem problem(String word, List<Measure> called) {
        return called.isEmpty()
                ? Problem.of("ask.unknown-measure", word, Nearest.of(word, words()))
                : Problem.of(
                        "ask.ambiguous",
                        word,
                        called.stream().map(Measure::name).toList());
    }

    private List<String> words() {
        return catalogue.all().stream()
                .flatMap(measure -> Stream.of(measure.name(), measure.label()))
                .toList();
    }

    private static String plain(String word) {
        return Normalizer.normalize(word.strip(), Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String bare(String label) {
        return plain(label).replaceAll("\\(.*\\)", "");
    }
}
