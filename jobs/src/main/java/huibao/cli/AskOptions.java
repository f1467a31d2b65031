package huibao.cli;

import huibao.adhoc.AskedQuestion;
import huibao.desk.QuestionOrder;
import huibao.desk.QuestionOrder.Reading;
import huibao.desk.ReadershipOrder;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** The words of a question, as they are typed. */
final class AskOptions {
    @Option(
            names = "--measures",
            split = ",",
            paramLabel = "NAME",
            hideParamSyntax = true,
            descriptionKey = "adhoc.measures")
    private List<String> measures = new ArrayList<>();

    @Option(names = "--by", split = ",", paramLabel = "DIMENSION", hideParamSyntax = true, descriptionKey = "adhoc.by")
    private List<String> by = new ArrayList<>();

    @Option(names = "--where", paramLabel = "DIMENSION=VALUE,...", descriptionKey = "adhoc.where")
    private Map<String, String> where = new LinkedHashMap<>();

    @Option(names = "--period", paramLabel = "LABEL", descriptionKey = "adhoc.period")
    private Optional<String> period = Optional.empty();

    @Option(names = "--period-kind", paramLabel = "KIND", descriptionKey = "adhoc.period-kind")
    private Optional<String> kind = Optional.empty();

    @Option(
            names = "--compare",
            split = ",",
            paramLabel = "ROLE",
            hideParamSyntax = true,
            descriptionKey = "adhoc.compare")
    private List<String> compare = new ArrayList<>();

    @Option(names = "--top", paramLabel = "N", descriptionKey = "adhoc.top")
    private Optional<Integer> top = Optional.empty();

    @Option(names = "--bottom", paramLabel = "N", descriptionKey = "adhoc.bottom")
    private Optional<Integer> bottom = Optional.empty();

    @Option(names = "--share", descriptionKey = "adhoc.share")
    private boolean share;

    @Option(names = "--compare-with", paramLabel = "LABEL", descriptionKey = "adhoc.compare-with")
    private List<String> compareWith = new ArrayList<>();

    @Option(names = "--campaign", paramLabel = "CODE", descriptionKey = "report.campaign")
    private Optional<String> campaign = Optional.empty();

    @Option(names = "--region", paramLabel = "CODE", descriptionKey = "report.region")
    private Optional<String> region = Optional.empty();

    @Option(names = "--cutoff", paramLabel = "INSTANT", descriptionKey = "adhoc.cutoff")
    private Optional<OffsetDateTime> cutoff = Optional.empty();

    @Option(names = "--run", paramLabel = "RUN", descriptionKey = "adhoc.run")
    private Optional<String> run = Optional.empty();

    @Option(names = "--refresh", descriptionKey = "adhoc.refresh")
    private boolean refresh;

    @Option(names = "--force", descriptionKey = "adhoc.force")
    private boolean force;

    boolean isForced() {
        return force;
    }

    AskedQuestion question() {
        TreeMap<String, List<String>> filters = new TreeMap<>();
        where.forEach((dimension, values) -> filters.put(dimension.strip(), List.of(values.split(",", -1))));
        List<String> bases = new ArrayList<>(compare);
        bases.addAll(compareWith);
        List<String> columns = share ? List.of(AskedQuestion.SHARE) : List.of();
        return new AskedQuestion(measures, by, filters, kind, period.orElse(""), bases, top, bottom, columns, campaign);
    }

    /** A saved question for another period, if one is named. */
    AskedQuestion over(AskedQuestion saved) {
        return new AskedQuestion(
                saved.measures(),
                saved.by(),
                saved.where(),
                kind.or(saved::kind),
                period.orElse(saved.period()),
                saved.compare(),
                top.or(() -> bottom.isPresent() ? Optional.empty() : saved.top()),
                bottom.or(() -> top.isPresent() ? Optional.empty() : saved.bottom()),
                share ? List.of(AskedQuestion.SHARE) : saved.columns(),
                campaign.or(saved::campaign));
    }

    /** @param name of a saved question */
    QuestionOrder order(AskedQuestion asked, Optional<String> name, List<String> formats, ReadershipOrder readers) {
        Reading reading = refresh ? Reading.SOURCE : Reading.LAKE;
        return new QuestionOrder(asked, name, region, cutoff, reading, run, formats, readers);
    }
}
