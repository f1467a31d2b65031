package huibao.web.runs;

import huibao.desk.OrderRefusedException;
import huibao.desk.ReadershipOrder;
import huibao.desk.ReportOrder;
import huibao.edition.Deliverable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
                formats,
                said(form),
                said(number),
                said(signedOn).map(ReportForm::day),
                reading.equals("newest") ? Optional.of("newest") : Optional.empty(),
                new ReadershipOrder(
                        said(audience), said(approvedBy), said(approvedOn).map(ReportForm::day)));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw OrderRefusedException.of("audience.no-day", text);
        }
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }
}
