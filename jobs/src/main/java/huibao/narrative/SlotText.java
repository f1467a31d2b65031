package huibao.narrative;

import huibao.calendar.Role;
import huibao.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A text of a document with slots for what an edition is of. */
record SlotText(SlottedText text) {
    private static final Map<String, Function<Material, String>> SLOTS = new LinkedHashMap<>();

    static {
        SLOTS.put("region", of -> of.names().ownRegion());
        SLOTS.put("whole", of -> of.names().whole());
        SLOTS.put("office", of -> of.facts().office());
        SLOTS.put("report", of -> of.facts().period(Role.CURRENT).kind().report());
        SLOTS.put("issue", of -> of.words().issue());
        SLOTS.put("issue-and-period", of -> of.words().issueAndPeriod());
        SLOTS.put("period", of -> of.words().name());
        SLOTS.put("period-to-date", of -> of.words().nameToDate());
        SLOTS.put("as-of", of -> PeriodWords.day(of.words().asOf()));
        SLOTS.put(
                "first-day",
                of -> PeriodWords.day(of.facts().period(Role.CURRENT).start()));
        SLOTS.put(
                "last-day",
                of -> PeriodWords.day(of.facts().period(Role.CURRENT).lastDay()));
        for (Role role : Role.values()) {
            SLOTS.put(role.code(), of -> of.words().role(role));
        }
        SLOTS.put("following", of -> of.words().following());
        SLOTS.put("subject", of -> of.campaign().endsWith("情况") ? of.campaign() : of.campaign() + "情况");
        SLOTS.put(
                "ledger-of",
                of -> of.input().brief().isPresent()
                        ? of.campaign()
                        : of.names().ownRegion());
        SLOTS.put(
                "addressee",
                of -> of.input().brief().map(CampaignBrief::addressee).orElse(""));
        SLOTS.put("campaign", Material::campaign);
        SLOTS.put(
                "form",
                of -> of.input().brief().map(brief -> brief.form().word()).orElse(""));
        SLOTS.put(
                "outlook",
                of -> of.input().brief().map(brief -> brief.form().outlook()).orElse(""));
    }

    static SlotText read(YamlNode part) {
        return new SlotText(SlottedText.read(part, SLOTS.keySet()));
    }

    /** The text of a key that may be left out. */
    static Optional<SlotText> find(YamlNode part, String key) {
        return part.find(key).map(SlotText::read);
    }

    /** The same; the empty text where it is left out. */
    static SlotText at(YamlNode part, String key) {
        return find(part, key).orElseGet(() -> of(""));
    }

    /** Of a text that is known to be right. */
    static SlotText of(String text) {
        return new SlotText(SlottedText.of(text));
    }

    String of(Material material) {
        return text.said(name -> Optional.of(SLOTS.get(name).apply(material)).filter(words -> !words.isEmpty()));
    }
}
