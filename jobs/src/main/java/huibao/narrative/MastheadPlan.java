package huibao.narrative;

import huibao.reports.Document;
import huibao.yaml.YamlNode;
import java.util.Optional;
import java.util.Set;

/** What a paper that appears regularly says of itself on page one; whoever is not named signs by hand. */
record MastheadPlan(
        SlotText issue,
        Optional<SlotText> compiledBy,
        Optional<SlotText> reviewedBy,
        Optional<SlotText> issuedBy,
        Optional<SlotText> sentTo) {
    static MastheadPlan read(YamlNode part) {
        part.entries(Set.of("issue", "compiled-by", "reviewed-by", "issued-by", "sent-to"));
        return new MastheadPlan(
                SlotText.find(part, "issue").orElse(SlotText.of("{issue}")),
                SlotText.find(part, "compiled-by"),
                SlotText.find(part, "reviewed-by"),
                SlotText.find(part, "issued-by"),
                SlotText.find(part, "sent-to"));
    }

    Document.Masthead of(Material material) {
        return new Document.Masthead(
                issue.of(material),
                compiledBy.map(text -> text.of(material)),
                reviewedBy.map(text -> text.of(material)),
                issuedBy.map(text -> text.of(material)),
                sentTo.map(text -> text.of(material)));
    }
}
