package huibao.web.ask;

import huibao.adhoc.AskedQuestion;
import huibao.desk.MemberNames;
import huibao.desk.QuestionBuilder;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import huibao.web.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A question as a sentence, in the words of the catalogue and the code tables. */
@Component
class QuestionSentences {
    private static final List<String> GRAINS = List.of("month", "quarter", "year");
    private static final List<String> BASES = List.of("previous", "same-last-year");

    private final Catalogue catalogue;
    private final MemberNames names;

    QuestionSentences(Catalogue catalogue, MemberNames names) {
        this.catalogue = catalogue;
        this.names = names;
    }

    /** @param region whose units and places are meant */
    String of(AskedQuestion asked, String region, Words words) {
        String comma = words.text("ask.sentence.comma");
        String text = words.text(
                "ask.sentence",
                asked.measures().stream().map(this::measure).collect(Collectors.joining(comma)),
                asked.period());
        if (!asked.by().isEmpty()) {
            text += words.text(
                    "ask.sentence.by",
                    asked.by().stream().map(code -> dimension(code, words)).collect(Collectors.joining(comma)));
        }
        if (!asked.where().isEmpty()) {
            text += words.text(
                    "ask.sentence.only",
                    asked.where().entrySet().stream()
                            .map(filter -> filter(filter, region, words))
                            .collect(Collectors.joining(comma)));
        }
        if (!asked.compare().isEmpty()) {
            text += words.text(
                    "ask.sentence.against",
                    asked.compare().stream().map(base -> base(base, words)).collect(Collectors.joining(comma)));
        }
        return text;
    }

    private String measure(String name) {
        return catalogue.find(name).map(Measure::label).orElse(name);
    }

    private static String dimension(String code, Words words) {
        return GRAINS.contains(code)
                ? words.text("ask.grain." + code)
                : QuestionBuilder.dimension(code).map(Dimension::label).orElse(code);
    }

    private String filter(Map.Entry<String, List<String>> filter, String region, Words words) {
        return dimension(filter.getKey(), words)
                + filter.getValue().stream()
                        .map(code -> names.of(region, filter.getKey(), code))
                        .collect(Collectors.joining(
                                words.text("ask.sentence.or"), words.text("ask.sentence.colon"), ""));
    }

    private static String base(String base, Words words) {
        return BASES.contains(base) ? words.text("ask." + base) : base;
    }
}
