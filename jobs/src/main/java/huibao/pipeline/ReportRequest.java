package huibao.pipeline;

import static java.util.Objects.requireNonNull;

import huibao.calendar.PeriodKind;
import huibao.edition.Deliverable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

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
        Readership readership) {
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

    ReportRequest in(Manner other) {
        return new ReportRequest(deliverable, region, kind, label, cutoff, formats, campaign, run, other, readership);
    }

    void addTo(JobParametersBuilder parameters) {
        parameters
                .addString("deliverable", deliverable.code())
                .addString("region", region)
                .addString("period-kind", kind.code())
                .addString("period", label)
                .addString("cutoff", cutoff.toString())
                .addString("formats", String.join(",", formats));
        campaign.ifPresent(code -> parameters.addString("campaign", code));
        run.ifPresent(id -> parameters.addString("run", id));
        manner.addTo(parameters);
        readership.addTo(parameters);
    }

    static ReportRequest of(JobParameters parameters) {
        return new ReportRequest(
                Deliverable.of(parameters.getString("deliverable")),
                parameters.getString("region"),
                kind(parameters.getString("period-kind")),
                parameters.getString("period"),
                Instant.parse(parameters.getString("cutoff")),
                List.of(parameters.getString("formats").split(",")),
                Optional.ofNullable(parameters.getString("campaign")),
                Optional.ofNullable(parameters.getString("run")),
                Manner.of(parameters),
                Readership.of(parameters));
    }

    /** @throws IllegalArgumentException if there is no such kind */
    public static PeriodKind kind(String code) {
        return PeriodKind.find(code)
                .orElseThrow(() -> new IllegalArgumentException("Unknown period kind: " + code + ". Expected one of "
                        + Arrays.stream(PeriodKind.values())
                                .map(PeriodKind::code)
                                .toList()));
    }
}
