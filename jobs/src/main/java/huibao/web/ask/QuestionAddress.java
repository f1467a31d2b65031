package huibao.web.ask;

import static java.nio.charset.StandardCharsets.UTF_8;

import huibao.adhoc.AskedQuestion;
import huibao.problem.Problem;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A question as the address of its page, and back; the address is all there is of it. */
public final class QuestionAddress {
    private static final String MEASURE = "m";
    private static final String BY = "by";
    private static final String WHERE = "w.";
    private static final String PERIOD = "p";
    private static final String KIND = "kind";
    private static final String AGAINST = "vs";
    private static final String TOP = "top";
    private static final String BOTTOM = "bottom";
    private static final String SHARE = "share";
    private static final String CAMPAIGN = "campaign";
    private static final int LONGEST_LIST = 200;

    private QuestionAddress() {}

    public static AskedQuestion read(Map<String, List<String>> parameters) {
        TreeMap<String, List<String>> where = new TreeMap<>();
        parameters.forEach((name, values) -> {
            List<String> codes = said(values);
            if (name.startsWith(WHERE) && !codes.isEmpty()) {
                where.put(name.substring(WHERE.length()), codes);
            }
        });
        return new AskedQuestion(
                said(parameters.get(MEASURE)),
                said(parameters.get(BY)),
                where,
                one(parameters, KIND),
                one(parameters, PERIOD).orElse(""),
                said(parameters.get(AGAINST)),
                number(parameters, TOP),
                number(parameters, BOTTOM),
                one(parameters, SHARE).isPresent() ? List.of(AskedQuestion.SHARE) : List.of(),
                one(parameters, CAMPAIGN));
    }

    private static List<String> said(List<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .flatMap(value -> List.of(value.split(",")).stream())
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .limit(LONGEST_LIST)
                        .toList();
    }

    private static Optional<String> one(Map<String, List<String>> parameters, String name) {
        return said(parameters.get(name)).stream().findFirst();
    }

    private static Optional<Integer> number(Map<String, List<String>> parameters, String name) {
        return one(parameters, name).filter(text -> text.matches("\\d{1,4}")).map(Integer::valueOf);
    }

    /** What stands where a number of rows belongs and is none: the question would be answered as if it were not there. */
    static List<Problem> refusals(Map<String, List<String>> parameters) {
        return Stream.of(Map.entry(TOP, "ask.top-few"), Map.entry(BOTTOM, "ask.bottom-few"))
                .flatMap(one -> one(parameters, one.getKey())
                        .filter(text -> number(parameters, one.getKey()).isEmpty())
                        .map(text -> Problem.of(one.getValue(), text))
                        .stream())
                .toList();
    }

    public static String of(AskedQuestion question) {
        List<String> parts = new ArrayList<>();
        add(parts, MEASURE, String.join(",", question.measures()));
        add(parts, BY, String.join(",", question.by()));
        question.where().forEach((dimension, codes) -> add(parts, WHERE + dimension, String.join(",", codes)));
        add(parts, PERIOD, question.period());
        add(parts, KIND, question.kind().orElse(""));
        add(parts, AGAINST, String.join(",", question.compare()));
        add(parts, TOP, question.top().map(String::valueOf).orElse(""));
        add(parts, BOTTOM, question.bottom().map(String::valueOf).orElse(""));
        add(parts, SHARE, question.columns().isEmpty() ? "" : "yes");
        add(parts, CAMPAIGN, question.campaign().orElse(""));
        return "/ask?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(URLEncoder.encode(name, UTF_8) + "="
                    + URLEncoder.encode(value, UTF_8).replace("%2C", ","));
        }
    }
}
