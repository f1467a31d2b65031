package huibao.narrative;

import huibao.figure.Figures;
import huibao.lake.run.CodeTables;
import huibao.metric.Catalogue;
import huibao.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The documents as their folders come with the program. */
final class StandardDocuments {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Map<String, DocumentFolder> FOLDERS = new ConcurrentHashMap<>();
    private static final DocumentFolder MONTHLY = folder("monthly");
    private static final DocumentFolder BRIEFING = folder("briefing");

    private StandardDocuments() {}

    /** Read once: they are the same for every test. */
    static DocumentFolder folder(String name) {
        return FOLDERS.computeIfAbsent(name, one -> DocumentFolder.read(one, Map.of(), CATALOGUE));
    }

    /** The second reading of a monthly report. */
    static SentenceCheck monthlyCheck(Figures figures, CodeTables tables, EditionFacts facts) {
        return new SentenceCheck(
                TemplateSentencesTests.shipped("monthly"), FakeEdition.material(figures, tables, facts));
    }

    static List<String> monthlyProblems(Figures figures, CodeTables tables, EditionFacts facts) {
        DocumentInput input = new DocumentInput(figures, tables, facts);
        return MONTHLY.problems(MONTHLY.compose(input), input).stream()
                .map(Problem::toString)
                .toList();
    }

    static List<String> briefingProblems(Figures figures, CodeTables tables, EditionFacts facts, CampaignBrief brief) {
        DocumentInput input = new DocumentInput(figures, List.of(), tables, facts, Optional.of(brief));
        return BRIEFING.problems(BRIEFING.compose(input), input).stream()
                .map(Problem::toString)
                .toList();
    }

    static Composed monthly(Figures figures, CodeTables tables, EditionFacts facts) {
        return MONTHLY.compose(new DocumentInput(figures, tables, facts));
    }

    static Composed briefing(Figures figures, CodeTables tables, EditionFacts facts, CampaignBrief brief) {
        return BRIEFING.compose(new DocumentInput(figures, List.of(), tables, facts, Optional.of(brief)));
    }
}
