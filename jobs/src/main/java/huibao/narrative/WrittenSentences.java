package huibao.narrative;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The sentences that are written in Java, by name. */
final class WrittenSentences implements SentenceSource {
    private final Map<String, Function<Material, Sentence>> byName = new LinkedHashMap<>();

    WrittenSentences() {
        volumes();
        levels();
        fields();
        quality();
        stock();
        byName.put("daily-received", of -> new DailySentences(of).received());
        byName.put("daily-work", of -> new DailySentences(of).work());
        byName.put("activity", of -> new ActivitySentences(of).totals());
    }

    @Override
    public Set<String> names() {
        return byName.keySet();
    }

    @Override
    public Sentences over(Material material) {
        return name -> Optional.of(byName.get(name).apply(material).say(material.omissions()))
                .filter(said -> !said.isEmpty())
                .map(SaidSentence::of);
    }

    private void volumes() {
        byName.put("opening", of -> new VolumeSentences(of).opening());
        byName.put("headline", of -> new VolumeSentences(of).headline());
        byName.put("by-form", of -> new VolumeSentences(of).byForm());
        byName.put("online-share", of -> new VolumeSentences(of).onlineShare());
        byName.put("repeated", of -> new VolumeSentences(of).repeated());
        byName.put("trend-extremes", of -> trend(of, TrendSentences::extremes));
        byName.put("trend-range", of -> trend(of, TrendSentences::range));
    }

    private static Sentence trend(Material of, Function<TrendSentences, Sentence> sentence) {
        TrendMonths months = new TrendMonths(of.figures(), "items");
        return months.isEmpty() ? Sentence.led("trend", "", List.of()) : sentence.apply(new TrendSentences(months));
    }

    private void levels() {
        byName.put("by-level", of -> new LevelSentences(of).byLevel());
        byName.put("collective", of -> new LevelSentences(of).collective());
        byName.put("bypass", of -> new LevelSentences(of).bypass());
        byName.put("upward", of -> new LevelSentences(of).upward());
        byName.put("upward-by-state", of -> new LevelSentences(of).states());
    }

    private void fields() {
        byName.put("most-categories", of -> categories(of).most("most-categories", Topic.TOTAL));
        byName.put("moved-categories", of -> categories(of).moved("moved-categories"));
        byName.put("largest-categories", of -> categories(of).largest("largest-categories"));
        byName.put("categories-below", of -> categories(of).below("categories-below", Topic.RESOLUTION_RATE));
        byName.put("groups", of -> groups(of).each("groups"));
        byName.put("groups-below", of -> groups(of).below("groups-below", Topic.RESOLUTION_RATE));
        byName.put("moved-regions", of -> places(of, "items").moved("moved-regions"));
        byName.put("largest-regions", of -> places(of, "items").largest("largest-regions"));
        byName.put("regions-below", of -> places(of, "answer_rate").below("regions-below", Topic.ANSWER_RATE));
        byName.put("units-below", of -> units(of).below("units-below", Topic.ANSWER_RATE));
        byName.put("units-overdue", of -> units(of).most("units-overdue", Topic.ANSWER_OVERDUE));
    }

    private void quality() {
        byName.put("acceptance", of -> new QualitySentences(of).acceptance());
        byName.put("notice", of -> new QualitySentences(of).notice());
        byName.put("answer", of -> new QualitySentences(of).answer());
        byName.put("closure", of -> new QualitySentences(of).closure());
        byName.put("first-time-resolution", of -> new QualitySentences(of).firstTime());
        byName.put("handling-days", of -> new QualitySentences(of).days());
        byName.put("satisfaction", of -> new QualitySentences(of).satisfaction());
    }

    private void stock() {
        byName.put("stock-identity", of -> new StockSentences(of).identity());
        byName.put("resolution", of -> new StockSentences(of).resolution());
        byName.put("overdue-open", of -> new StockSentences(of).overdue());
        byName.put("stock-age", of -> new StockSentences(of).age());
        byName.put("family-assigned", of -> new StockSentences(of).family(Topic.ASSIGNED));
        byName.put("family-lead-assigned", of -> new StockSentences(of).family(Topic.LEAD_ASSIGNED));
        byName.put("family-supervised", of -> new StockSentences(of).family(Topic.SUPERVISED));
        byName.put("family-backlog", of -> new StockSentences(of).family(Topic.BACKLOG));
        byName.put("family-campaign", of -> new StockSentences(of).family(Topic.CAMPAIGN));
    }

    private static MemberSentences categories(Material of) {
        return new MemberSentences(of, Frame.CATEGORY, "items");
    }

    private static MemberSentences groups(Material of) {
        return new MemberSentences(of, Frame.GROUP, "items");
    }

    private static MemberSentences places(Material of, String metric) {
        return new MemberSentences(of, Frame.REGION, metric);
    }

    private static MemberSentences units(Material of) {
        return new MemberSentences(of, Frame.UNIT, "answer_rate");
    }
}
