package huibao.narrative;

import huibao.calendar.Role;
import huibao.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A text of a document with slots, such as {@code {region}}, for what an edition is of. */
record SlotText(String text) {
    private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)}");

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
        SlotText read = new SlotText(part.text());
        read.names()
                .filter(name -> !SLOTS.containsKey(name))
                .forEach(name -> part.problem("document.slot", name, SLOTS.keySet()));
        return read;
    }

    private Stream<String> names() {
        return SLOT.matcher(text).results().map(found -> found.group(1));
    }

    String of(Material material) {
        return SLOT.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(SLOTS.get(found.group(1)).apply(material)));
    }
}
