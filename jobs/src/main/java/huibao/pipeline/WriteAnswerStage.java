package huibao.pipeline;

import huibao.adhoc.Answer;
import huibao.adhoc.AnswerDocument;
import huibao.adhoc.AnswerTable;
import huibao.adhoc.MemberCodes;
import huibao.adhoc.QuestionRefusedException;
import huibao.edition.FigureCsv;
import huibao.figure.RecordsBegin;
import huibao.lake.Lake;
import huibao.narrative.Composed;
import huibao.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Figures that may be shown → an answer in rows, for the terminal and in the files asked for. */
record WriteAnswerStage(Lake lake, AnswerDesk desk) implements Stage {
    @Override
    public RowCounts run(Work work) throws IOException {
        QuestionBasis basis = QuestionBasis.of(lake, work);
        MemberCodes members = new MemberCodes(
                basis.codes(), basis.request().region(), basis.question().asOf());
        RecordsBegin begin = EditionBasis.recordsBegin(lake, basis.run());
        Answer answer = new Answer(
                basis.question(),
                begin.inAnswer(FigureCsv.read(work.figures())),
                members.names(),
                basis.request().readership().audience());
        if (new AnswerTable(answer).isMostlyWithheld()) {
            throw new QuestionRefusedException(List.of(Problem.of("ask.release-mostly-withheld")));
        }
        for (String code : basis.request().formats()) {
            AnswerFormat format = AnswerFormat.of(code);
            Path file = work.deliverables().resolve(basis.fileName() + "." + format.code());
            format.write(answer, file, work.settings());
        }
        if (!basis.request().formats().isEmpty()) {
            DocumentFile.write(
                    List.of(new Composed(new AnswerDocument(answer).onScreen(), List.of(), List.of(), List.of())),
                    work.documents());
        }
        List<String> problems = FileCheck.problems(work.deliverables());
        if (!problems.isEmpty()) {
            throw VerificationException.ofTexts("every-file-read-back", problems);
        }
        desk.leave(answer);
        return new RowCounts(answer.figures().size(), answer.rows().size());
    }
}
