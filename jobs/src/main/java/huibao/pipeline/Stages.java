package huibao.pipeline;

import huibao.aggregate.CountingEngine;
import huibao.history.LookBack;
import huibao.request.OutputContext;

/** One stage for each step, in their order. */
record Stages(
        Stage checkSource,
        StepSource extract,
        Stage aggregate,
        Stage disclose,
        Stage lookBack,
        Stage compose,
        Stage render,
        Stage verify,
        Stage publish,
        Stage compare) {
    static Stages of(OutputContext context, OfficeSource source, CountingEngine engine, AnswerDesk desk) {
        return new Stages(
                new CheckSourceStage(source),
                new ExtractStepSource(context, source),
                new AggregateStage(engine),
                new DiscloseStage(),
                new LookBackStage(new LookBack(engine)),
                new ComposeStage(),
                new RenderStage(),
                new VerifyStage(),
                new PublishStage(desk),
                new CompareStage());
    }
}
