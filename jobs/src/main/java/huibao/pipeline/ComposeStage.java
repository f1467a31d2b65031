package huibao.pipeline;

import huibao.adhoc.Answer;
import huibao.adhoc.AnswerDocument;
import huibao.adhoc.AnswerTable;
import huibao.adhoc.QuestionRefusedException;
import huibao.figure.Figures;
import huibao.figure.ListedItem;
import huibao.figure.RecordsBegin;
import huibao.narrative.Composed;
import huibao.narrative.EditionFacts;
import huibao.narrative.Omission;
import huibao.narrative.PageFit;
import huibao.narrative.PrintedTable;
import huibao.narrative.ReleaseForm;
import huibao.problem.Problem;
import huibao.reports.Document;
import huibao.request.Manner;
import huibao.request.ReportBasis;
import huibao.request.ReportRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Figures that may be shown → the documents that say them, and what they had to leave unsaid. */
record ComposeStage(Renderers renderers) implements Stage {
    private static final String INTERNAL = "内部资料　注意保存";

    @Override
    public RowCounts run(Work work) throws IOException {
        Figures figures = work.disclosed();
        List<Composed> documents = work.basis()
                .either(report -> ofReport(report, figures, work), question -> ofAnswer(question.answer(figures)));
        DocumentFile.write(documents, work.documents());
        Files.write(
                work.printedTables(),
                documents.stream()
                        .flatMap(one -> one.tables().stream().map(table -> line(one, table)))
                        .toList());
        Files.write(
                work.omissions(),
                documents.stream()
                        .flatMap(one -> one.omissions().stream())
                        .map(Omission::toString)
                        .distinct()
                        .toList());
        long blocks = documents.stream()
                .mapToLong(one -> one.document().blocks().size())
                .sum();
        return new RowCounts(figures.size(), blocks);
    }

    private List<Composed> ofReport(ReportBasis basis, Figures figures, Work work) {
        RecordsBegin begin = basis.recordsBegin(work.lake());
        EditionFacts facts = FactsOfEdition.of(basis, begin, work);
        PageFit fit = new PageFit(
                composed -> headed(basis.request(), facts, marked(facts, composed)),
                document -> renderers.of(work.fonts()).pages(document));
        return basis.recipe()
                .compose(
                        begin.inEdition(figures),
                        List.of(StepFile.read(work.ledger(), ListedItem[].class)),
                        facts,
                        fit);
    }

    private static List<Composed> ofAnswer(Answer answer) {
        if (new AnswerTable(answer).isMostlyWithheld()) {
            throw new QuestionRefusedException(List.of(Problem.of("ask.release-mostly-withheld")));
        }
        return List.of(new Composed(new AnswerDocument(answer).onScreen(), List.of(), List.of(), List.of()));
    }

    /** A release has no marking. */
    private static Composed marked(EditionFacts facts, Composed composed) {
        return facts.isRelease() ? ReleaseForm.of(composed) : composed.marked(INTERNAL);
    }

    private static String line(Composed document, PrintedTable table) {
        String title = document.document().title().replace("\n", "");
        return String.join(
                "\t",
                String.valueOf(table.number()),
                table.caption() + "（" + title + "）",
                String.join(" ", table.figures()));
    }

    /** The paper itself goes out under the office's head, its annexes behind it. */
    private static Composed headed(ReportRequest request, EditionFacts facts, Composed composed) {
        Manner manner = request.manner();
        boolean isPaper =
                composed.document().deliverable().equals(request.deliverable().code());
        return manner.form().hasRedHead() && isPaper
                ? composed.under(new Document.RedHead(facts.office() + "文件", manner.number()))
                : composed;
    }
}
