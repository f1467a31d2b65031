package huibao.pipeline;

import huibao.disclosure.Disclosure;
import huibao.disclosure.DisclosureSettings;
import huibao.disclosure.Protected;
import huibao.disclosure.Released;
import huibao.edition.Edition;
import huibao.edition.FigureCsv;
import huibao.figure.Figures;
import huibao.lake.Lake;
import huibao.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The figures of an answer → those that may be shown beside everything shown before. */
record DiscloseAnswerStage(Lake lake, PublishedFigures published, String programVersion) implements Stage {
    @Override
    public Rows run(Work work) throws IOException {
        QuestionBasis basis = QuestionBasis.of(lake, work);
        Figures counted = FigureCsv.read(work.countedFigures());
        List<Edition> earlier = basis.earlier(work, programVersion);
        Protected shown = new Disclosure(
                        new DisclosureSettings(work.settings().number(Setting.DISCLOSURE_THRESHOLD)),
                        DiscloseStage.links(basis.codes()))
                .protect(counted, FigureCsv.read(work.besideFigures()), new Released(published.of(earlier)));
        FigureCsv.write(shown.figures(), work.figures());
        SuppressionFile.write(shown, work.suppressions());
        Files.write(
                work.released(),
                earlier.stream().map(edition -> edition.key().toString()).toList());
        return new Rows(counted.size(), counted.size() - shown.suppressions().size());
    }
}
