package huibao.pipeline;

import huibao.disclosure.Disclosure;
import huibao.disclosure.ReaderKnowledge;
import huibao.disclosure.ReleaseRule;
import huibao.figure.Figures;
import huibao.figure.Status;
import huibao.lake.run.CodeTables;
import huibao.request.OutputBasis;
import huibao.settings.Setting;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Counted figures → those that the audience may see, in {@code figures.csv}. */
record DiscloseStage() implements Stage {
    /** From the highest down. */
    private static final Map<String, Integer> RANKS = Map.of("country", 0, "province", 1, "city", 2, "county", 3);

    @Override
    public RowCounts run(Work work) {
        OutputBasis basis = work.basis();
        Figures counted = work.counted();
        Figures shown = basis.asked(disclosure(basis).disclose(counted));
        work.keepDisclosed(shown);
        long withheld = shown.all().stream()
                .filter(figure -> figure.status() == Status.SUPPRESSED)
                .count();
        return new RowCounts(counted.size(), shown.size() - withheld);
    }

    private static Disclosure disclosure(OutputBasis basis) {
        return Disclosure.to(
                basis.request().readership().audience(),
                new ReleaseRule(basis.context().settings().number(Setting.DISCLOSURE_THRESHOLD), basis.places()),
                basis.context().catalogue(),
                known(basis.codes(), basis.request().region()));
    }

    private static ReaderKnowledge known(CodeTables codes, String region) {
        Map<String, String> categories = new HashMap<>();
        codes.categories().forEach(one -> one.parent().ifPresent(parent -> categories.put(one.code(), parent)));
        Map<String, String> regions = new HashMap<>();
        codes.regions().forEach(one -> one.parent().ifPresent(parent -> regions.put(one.code(), parent)));
        return new ReaderKnowledge(Map.of("category", categories, "region", regions), levelsAbove(codes, region));
    }

    /** The country's and the province's, as far as they are above the region's own. */
    private static Set<String> levelsAbove(CodeTables codes, String region) {
        int own = codes.regions().stream()
                .filter(one -> one.code().equals(region))
                .map(one -> RANKS.getOrDefault(one.level(), RANKS.size()))
                .findFirst()
                .orElse(RANKS.size());
        return Set.of("country", "province").stream()
                .filter(level -> RANKS.get(level) < own)
                .collect(Collectors.toSet());
    }
}
