package huibao.narrative;

import huibao.calendar.Role;
import java.util.ArrayList;
import java.util.List;

/** What leaders did: received, visited, met, dispatched. */
final class ActivitySentences {
    private final Clauses clauses;
    private final Material material;

    ActivitySentences(Material material) {
        this.material = material;
        this.clauses = material.clauses();
    }

    Sentence totals() {
        return Sentence.listing(
                "activity",
                "",
                List.of(
                        List.of(
                                clauses.phrase("", Topic.RECEPTIONS.in(Role.CURRENT)),
                                clauses.phrase("，", Topic.CASE_VISITS.in(Role.CURRENT)),
                                Clause.together(
                                        clauses.phrase("，", Topic.RECEIVED.in(Role.CURRENT)),
                                        clauses.amount("、", Topic.RECEIVED.personsIn(Role.CURRENT)))),
                        List.of(
                                clauses.phrase("", Topic.MEETINGS.in(Role.CURRENT)),
                                clauses.phrase("，", Topic.DISPATCHED.in(Role.CURRENT)),
                                clauses.phrase("，", Topic.MET.in(Role.CURRENT)),
                                clauses.phrase("，", Topic.ACTIVITY_RESOLVED.in(Role.CURRENT)))));
    }

    /** The 2, 3 and X of the list: how many, and what became of them. */
    Sentence tiers() {
        List<List<Clause>> parts = new ArrayList<>();
        for (String tier : Tiers.ofCampaign(material)) {
            Statement all = Topic.CAMPAIGN.in(Role.CURRENT).of(Frame.TIER.dimension(), tier);
            Clause outcomes = Clause.together(Outcome.ALL.stream()
                    .map(outcome -> clauses.amount("，" + outcome.words(), outcome.of(all)))
                    .toArray(Clause[]::new));
            parts.add(List.of(clauses.amount(material.names().of(Frame.TIER.dimension(), tier), all), outcomes));
        }
        String opening = Frame.TIER.words() + "，" + clauses.among(Topic.CAMPAIGN.in(Role.CURRENT));
        return Sentence.listing("campaign-tiers", opening, parts);
    }
}
