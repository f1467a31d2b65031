package huibao.web.runs;

import huibao.desk.OrderRefusedException;
import huibao.desk.ReadershipOrder;
import huibao.desk.ReportOrder;
import huibao.edition.Deliverable;
import huibao.pipeline.DocumentFormat;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The fields of the form for a report, as they were filled in.
 *
 * @param reading {@code source} or {@code newest}
 */
public record ReportForm(
        String deliverable,
        String period,
        String region,
        String campaign,
        List<String> formats,
        String form,
        String number,
        String signedOn,
        String reading,
        String audience,
        String approvedBy,
        String approvedOn) {
    public ReportForm {
        deliverable = or(deliverable, Deliverable.MONTHLY.code());
        period = or(period, "");
        region = or(region, "");
        campaign = or(campaign, "");
        formats = formats == null || formats.isEmpty() ? List.of("pdf", "docx", "xlsx") : List.copyOf(formats);
        form = or(form, "");
        number = or(number, "");
        signedOn = or(signedOn, "");
        reading = or(reading, "source");
        audience = or(audience, "internal");
        approvedBy = or(approvedBy, "");
        approvedOn = or(approvedOn, "");
    }

    private static String or(String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text.strip();
    }

    /** @throws OrderRefusedException if a field cannot be understood */
    ReportOrder order() {
        return new ReportOrder(
                Deliverable.own(deliverable).orElse(Deliverable.MONTHLY),
                period,
                Optional.empty(),
                said(region),
                Optional.empty(),
                said(campaign),
                knownFormats(),
                said(form),
                said(number),
                said(signedOn).map(text -> day(text, "report.no-signing-day")),
                reading.equals("newest") ? Optional.of("newest") : Optional.empty(),
                new ReadershipOrder(
                        said(audience), said(approvedBy), said(approvedOn).map(text -> day(text, "audience.no-day"))));
    }

    private List<String> knownFormats() {
        List<String> known =
                Arrays.stream(DocumentFormat.values()).map(DocumentFormat::code).toList();
        formats.stream().filter(format -> !known.contains(format)).findFirst().ifPresent(format -> {
            throw OrderRefusedException.of("api.no-format", format, known);
        });
        return formats;
    }

    private static LocalDate day(String text, String refusal) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw OrderRefusedException.of(refusal, text);
        }
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }
}
