package huibao.pipeline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import huibao.disclosure.CodeLinks;
import huibao.disclosure.Disclosure;
import huibao.disclosure.DisclosureSettings;
import huibao.disclosure.Protected;
import huibao.disclosure.Released;
import huibao.edition.Edition;
import huibao.edition.EditionKey;
import huibao.edition.Editions;
import huibao.edition.FigureCsv;
import huibao.figure.Figures;
import huibao.lake.CodeTables;
import huibao.lake.CodeTables.IssueGroupCategory;
import huibao.lake.Lake;
import huibao.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Counted figures → those that may be shown, in {@code figures.csv}, and why the others may not. */
record DiscloseStage(Lake lake, String programVersion) implements Stage {
    @Override
    public Rows run(Work work) throws IOException {
        Figures counted = FigureCsv.read(work.countedFigures());
        List<Edition> earlier =
                earlierEditions(work, () -> EditionBasis.of(lake, work).key(work, programVersion));
        Disclosure disclosure = new Disclosure(
                new DisclosureSettings(work.settings().number(Setting.DISCLOSURE_THRESHOLD)),
                links(EditionBasis.of(lake, work).codes()));
        Protected shown = disclosure.protect(counted, released(earlier));
        FigureCsv.write(shown.figures(), work.figures());
        SuppressionFile.write(shown, work.suppressions());
        Files.write(
                work.released(),
                earlier.stream().map(edition -> edition.key().toString()).toList());
        return new Rows(counted.size(), counted.size() - shown.suppressions().size());
    }

    /**
     * Every other edition of the region, the oldest cut-off first. An edition made again is protected against those it was
     * protected against the first time, or it would not come out the same.
     */
    static List<Edition> earlierEditions(Work work, Supplier<EditionKey> own) {
        Editions editions = new Editions(work.settings().output());
        EditionKey key = work.reproduced().map(Edition::key).orElseGet(own);
        Optional<List<String>> recorded =
                editions.find(key).map(edition -> edition.manifest().protectedAgainst());
        return editions.all().stream()
                .filter(edition -> edition.key().region().equals(key.region()))
                .filter(edition -> !edition.key().equals(key))
                .filter(edition -> recorded.isEmpty()
                        || recorded.get().contains(edition.key().toString()))
                .sorted(Comparator.comparing(edition -> edition.manifest().cutoff()))
                .toList();
    }

    /** What any reader of the code tables knows. */
    static CodeLinks links(CodeTables codes) {
        Map<String, String> categories = new HashMap<>();
        codes.categories().forEach(one -> one.parent().ifPresent(parent -> categories.put(one.code(), parent)));
        Map<String, String> regions = new HashMap<>();
        codes.regions().forEach(one -> one.parent().ifPresent(parent -> regions.put(one.code(), parent)));
        Map<String, Set<String>> groups = codes.issueGroupCategories().stream()
                .collect(groupingBy(IssueGroupCategory::group, mapping(IssueGroupCategory::category, toSet())));
        return new CodeLinks(Map.of("category", categories, "region", regions), groups);
    }

    private static Released released(List<Edition> editions) {
        return new Released(editions.stream()
                .flatMap(edition -> edition.figures().all().stream())
                .toList());
    }
}
