package huibao.web.metrics;

import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import huibao.web.NotFound;
import huibao.web.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /metrics} 指标目录: what every measure means. */
@Controller
class MetricsPage {
    private final Catalogue catalogue;

    MetricsPage(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/metrics")
    ModelAndView list(@RequestParam(defaultValue = "") String q) {
        String part = q.strip();
        Map<String, List<Measure>> groups = new LinkedHashMap<>();
        catalogue.all().stream()
                .filter(measure -> part.isEmpty()
                        || measure.name().contains(part)
                        || measure.label().contains(part)
                        || measure.definition().contains(part))
                .forEach(measure -> groups.computeIfAbsent(measure.subject().name(), key -> new ArrayList<>())
                        .add(measure));
        return Shown.page("metrics/list", "groups", groups, "q", part);
    }

    @GetMapping("/metrics/{name}")
    ModelAndView one(@PathVariable String name) {
        Measure measure = catalogue.find(name).orElseThrow(NotFound::new);
        List<Dimension> dimensions =
                measure.dimensions().stream().sorted(Comparator.naturalOrder()).toList();
        return Shown.page("metrics/one", "measure", measure, "dimensions", dimensions);
    }
}
