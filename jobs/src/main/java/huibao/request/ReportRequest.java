package huibao.request;

import static java.util.Objects.requireNonNull;

import huibao.calendar.PeriodKind;
import huibao.edition.Deliverable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One report asked for; as parameters of a job it says which job that is.
 *
 * @param label of the period, such as {@code 2021-06}
 * @param cutoff what was not known by then does not exist
 * @param formats {@code pdf} and others, in order
 * @param run the lake run to report on; empty = extract first
 * @param manner how it is written
 * @param readership who it is for
 */
public record ReportRequest(
        Deliverable deliverable,
        String region,
        PeriodKind kind,
        String label,
        Instant cutoff,
        List<String> formats,
        Optional<String> campaign,
        Optional<String> run,
        Manner manner,
        Readership readership)
        implements OutputRequest {
    public ReportRequest {
        requireNonNull(deliverable, "deliverable is null");
        requireNonNull(region, "region is null");
        requireNonNull(cutoff, "cutoff is null");
        requireNonNull(manner, "manner is null");
        formats = List.copyOf(new TreeSet<>(formats));
    }

    /** For the office itself. */
    public ReportRequest(
            Deliverable deliverable,
            String region,
            PeriodKind kind,
            String label,
            Instant cutoff,
            List<String> formats,
            Optional<String> campaign,
            Optional<String> run,
            Manner manner) {
        this(deliverable, region, kind, label, cutoff, formats, campaign, run, manner, Readership.internal());
    }

    public ReportRequest to(Readership readers) {
        return new ReportRequest(deliverable, region, kind, label, cutoff, formats, campaign, run, manner, readers);
    }

    public ReportRequest in(Manner other) {
        return new ReportRequest(deliverable, region, kind, label, cutoff, formats, campaign, run, other, readership);
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = commonParameters();
        parameters.put("deliverable", deliverable.code());
        parameters.put("period-kind", kind.code());
        parameters.put("period", label);
        campaign.ifPresent(code -> parameters.put("campaign", code));
        manner.addTo(parameters);
        return parameters;
    }

    static ReportRequest of(Map<String, String> parameters) {
        return new ReportRequest(
                Deliverable.of(parameters.get("deliverable")),
                parameters.get("region"),
                kind(parameters.get("period-kind")),
                parameters.get("period"),
                Instant.parse(parameters.get("cutoff")),
                OutputRequest.formats(parameters),
                Optional.ofNullable(parameters.get("campaign")),
                Optional.ofNullable(parameters.get("run")),
                Manner.of(parameters),
                Readership.of(parameters));
    }

    @Override
    public String about() {
        return deliverable.code() + " " + region + " " + label + " @ " + cutoff;
    }

    /** @throws IllegalArgumentException if there is no such kind */
    public static PeriodKind kind(String code) {
        return PeriodKind.find(code)
                .orElseThrow(() -> new IllegalArgumentException("Unknown period kind: " + code + ". Expected one of "
                        + Arrays.stream(PeriodKind.values())
                                .map(PeriodKind::code)
                                .toList()));
    }

    @Override
    public <T> T either(Function<ReportRequest, T> ofReport, Function<QuestionRequest, T> ofQuestion) {
        return ofReport.apply(this);
    }
}
