package huibao.request;

import huibao.lake.Lake;
import huibao.lake.run.LakeRun;
import huibao.metric.Catalogue;
import huibao.settings.Settings;
import java.util.List;

/**
 * What an office makes its outputs with.
 *
 * @param settings of the office, or those an earlier edition was made with
 * @param programVersion as editions name it
 */
public record OutputContext(Settings settings, Lake lake, Catalogue catalogue, String programVersion) {
    public OutputContext with(Settings others) {
        return new OutputContext(others, lake, catalogue, programVersion);
    }

    /**
     * @param runs of the lake, oldest first
     * @throws huibao.calendar.UnknownPeriodException if a report's label names no period, neither the office's nor a natural
     *     one
     * @throws huibao.adhoc.QuestionRefusedException if the question is not answered
     */
    public OutputBasis basis(OutputRequest request, List<LakeRun> runs) {
        return request.either(
                report -> ReportBasis.of(this, report, runs), question -> QuestionBasis.of(this, question, runs));
    }
}
