package huibao.web.runs;

import huibao.desk.Desk;
import huibao.desk.MemberNames;
import huibao.desk.OrderRefusedException;
import huibao.desk.OwnReports;
import huibao.desk.ReportOrder;
import huibao.edition.Deliverable;
import huibao.narrative.DocumentForm;
import huibao.request.UnknownCampaignException;
import huibao.web.UsualRegion;
import huibao.web.Viewer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the form for a report offers, so that nobody has to know a code.
 *
 * @param regions of the user, name by code; none before the first extraction, when a code has to be typed
 * @param campaigns name by code, the latest first
 * @param usualRegion code, as {@link UsualRegion} tells it; empty if it cannot
 */
public record ReportChoices(
        List<Deliverable> deliverables,
        Map<String, String> regions,
        Map<String, String> campaigns,
        String usualRegion) {
    static ReportChoices of(Desk desk, MemberNames names, UsualRegion usual, Viewer viewer) {
        Map<String, String> regions = new LinkedHashMap<>(names.regions());
        regions.keySet().removeIf(code -> !viewer.account().sees(code));
        return new ReportChoices(
                Stream.concat(Deliverable.standard().stream(), OwnReports.of(desk.settings()).stream())
                        .toList(),
                regions,
                names.campaigns(),
                usual.of(viewer));
    }

    /**
     * What would be looked for in vain when the job runs is refused before.
     *
     * @throws OrderRefusedException if the region or the campaign is none of these
     */
    void requireOffered(ReportOrder order, Viewer viewer) {
        String region = order.region().orElse(usualRegion);
        boolean isOffered = regions.isEmpty() ? viewer.account().sees(region) : regions.containsKey(region);
        if (!region.isEmpty() && !isOffered) {
            throw OrderRefusedException.of("region.not-offered", region);
        }
        order.campaign()
                .filter(code -> !regions.isEmpty() && !campaigns.containsKey(code))
                .ifPresent(code -> {
                    throw new UnknownCampaignException(code, List.copyOf(campaigns.keySet()));
                });
    }

    public static List<String> forms() {
        return DocumentForm.words();
    }

    /** With what the form was filled in with, whatever that is: a refusal says what is wrong with it. */
    public Map<String, String> regionsWith(String code) {
        return with(code, regions);
    }

    public Map<String, String> campaignsWith(String code) {
        return with(code, campaigns);
    }

    private static Map<String, String> with(String code, Map<String, String> names) {
        Map<String, String> all = new LinkedHashMap<>(names);
        if (!code.isEmpty()) {
            all.putIfAbsent(code, code);
        }
        return all;
    }
}
