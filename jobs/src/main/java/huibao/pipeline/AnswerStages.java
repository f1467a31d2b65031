package huibao.pipeline;

import huibao.aggregate.CountingEngine;
import huibao.lake.Lake;

/** The stages of a question, one for each step that is not also a report's. */
record AnswerStages(Stage count, Stage disclose, Stage write, Stage publish, AnswerDesk desk) {
    static AnswerStages of(Lake lake, CountingEngine engine, String programVersion) {
        AnswerDesk desk = new AnswerDesk();
        return new AnswerStages(
                new CountAnswerStage(lake, engine),
                new DiscloseAnswerStage(lake),
                new WriteAnswerStage(lake, desk),
                new PublishAnswerStage(lake, programVersion),
                desk);
    }
}
