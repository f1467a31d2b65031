package huibao.pipeline;

import huibao.adhoc.Answer;
import huibao.adhoc.AnswerDocument;
import huibao.adhoc.AnswerTable;
import huibao.adhoc.QuestionRefusedException;
import huibao.edition.Deliverable;
import huibao.edition.FigureCsv;
import huibao.figure.Figures;
import huibao.figure.RecordsBegin;
import huibao.narrative.Composed;
import huibao.narrative.EditionFacts;
import huibao.narrative.Omission;
import huibao.narrative.PrintedTable;
import huibao.narrative.ReleaseForm;
import huibao.problem.Problem;
import huibao.reports.Document;
import huibao.request.Manner;
import huibao.request.ReportBasis;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Figures that may be shown → the documents that say them, and what they had to leave unsaid. */
record ComposeStage() implements Stage {
    private static final String INTERNAL = "内部资料　注意保存";

    @Override
    public RowCounts run(Work work) throws IOException {
        Figures figures = FigureCsv.read(work.figures());
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

    private static List<Composed> ofReport(ReportBasis basis, Figures figures, Work work) {
        RecordsBegin begin = basis.recordsBegin(work.lake());
        EditionFacts facts = FactsOfEdition.of(basis, begin, work);
        return headed(
                basis.request().manner(),
                facts,
                marked(facts, basis.recipe().compose(begin.inEdition(figures), LedgerFile.read(work.ledger()), facts)));
    }

    private static List<Composed> ofAnswer(Answer answer) {
        if (new AnswerTable(answer).isMostlyWithheld()) {
            throw new QuestionRefusedException(List.of(Problem.of("ask.release-mostly-withheld")));
        }
        return List.of(new Composed(new AnswerDocument(answer).onScreen(), List.of(), List.of(), List.of()));
    }

    /** A release has no marking, and no ledger. */
    private static List<Composed> marked(EditionFacts facts, List<Composed> documents) {
        return facts.isRelease()
                ? documents.stream()
                        .filter(one -> !one.document().deliverable().equals(Deliverable.LEDGER.code()))
                        .map(ReleaseForm::of)
                        .toList()
                : documents.stream().map(one -> one.marked(INTERNAL)).toList();
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
    private static List<Composed> headed(Manner manner, EditionFacts facts, List<Composed> documents) {
        if (!manner.form().hasRedHead()) {
            return documents;
        }
        List<Composed> headed = new ArrayList<>(documents);
        headed.set(0, documents.get(0).under(new Document.RedHead(facts.office() + "文件", manner.number())));
        return headed;
    }
}
