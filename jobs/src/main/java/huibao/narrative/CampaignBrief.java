package huibao.narrative;

import static java.util.Objects.requireNonNull;

/**
 * What a briefing needs beside the figures.
 *
 * @param campaign code of the campaign it reports on
 * @param addressee 主送机关, without its colon
 * @param form 汇报, or another kind of paper with the same content
 * @param text what the office wrote itself
 */
public record CampaignBrief(
        String campaign, String addressee, OfficeText text, MeasureList measures, DocumentForm form) {
    public CampaignBrief {
        requireNonNull(campaign, "campaign is null");
        requireNonNull(addressee, "addressee is null");
        requireNonNull(form, "form is null");
    }
}
