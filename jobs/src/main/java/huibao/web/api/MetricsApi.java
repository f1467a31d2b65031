package huibao.web.api;

import huibao.desk.Desk;
import huibao.desk.MeasureFormula;
import huibao.desk.QuestionBuilder;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import huibao.web.NotFound;
import huibao.web.Viewer;
import huibao.web.Words;
import huibao.web.ask.Asking;
import huibao.web.ask.QuestionAddress;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue, and the members of its dimensions. */
@RestController
@RequestMapping(path = ApiRoutes.ROOT, produces = MediaType.APPLICATION_JSON_VALUE)
class MetricsApi {
    private final Desk desk;
    private final Asking asking;
    private final Catalogue catalogue;

    MetricsApi(Desk desk, Asking asking, Catalogue catalogue) {
        this.desk = desk;
        this.asking = asking;
        this.catalogue = catalogue;
    }

    /** @param dimensions codes it may be broken down by @param effective first day of the definition */
    record MetricBody(
            String name,
            String label,
            String unit,
            String kind,
            String subject,
            String definition,
            String formula,
            String example,
            List<String> dimensions,
            Optional<String> better,
            int provisionalDays,
            int version,
            LocalDate effective) {
        static MetricBody of(Measure measure, Words words) {
            return new MetricBody(
                    measure.name(),
                    measure.label(),
                    measure.unit(),
                    code(measure.kind()),
                    code(measure.subject()),
                    measure.definition(),
                    MeasureFormula.of(measure.formula(), words.locale()),
                    measure.example(),
                    measure.dimensions().stream()
                            .sorted(Comparator.naturalOrder())
                            .map(Dimension::code)
                            .toList(),
                    measure.better().map(MetricBody::code),
                    measure.provisionalDays(),
                    measure.version(),
                    measure.effective());
        }

        private static String code(Enum<?> word) {
            return word.name().toLowerCase(Locale.ROOT);
        }
    }

    record MemberBody(String code, String label) {}

    @GetMapping("/metrics")
    ListSlice<MetricBody> list(
            Words words,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "1000") int limit) {
        List<Measure> found = catalogue.all().stream()
                .filter(measure -> measure.name().contains(q)
                        || measure.label().contains(q)
                        || measure.definition().contains(q))
                .toList();
        return ListSlice.of(found, after, limit, Measure::name, measure -> MetricBody.of(measure, words));
    }

    @GetMapping("/metrics/{name}")
    MetricBody one(Words words, @PathVariable String name) {
        return catalogue
                .find(name)
                .map(measure -> MetricBody.of(measure, words))
                .orElseThrow(NotFound::new);
    }

    /** What a question can be narrowed to. */
    @GetMapping("/dimensions/{name}/members")
    ListSlice<MemberBody> members(Viewer viewer, @PathVariable String name) {
        Dimension dimension = QuestionBuilder.dimension(name).orElseThrow(NotFound::new);
        List<MemberBody> members = QuestionBuilder.of(desk, asking.region(viewer))
                .map(builder -> builder.members(dimension, QuestionAddress.read(Map.of())))
                .orElse(List.of())
                .stream()
                .map(choice -> new MemberBody(choice.code(), choice.label()))
                .toList();
        return new ListSlice<>(members, Optional.empty());
    }
}
