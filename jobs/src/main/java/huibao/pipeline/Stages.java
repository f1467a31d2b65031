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
        Renderers renderers = new Renderers();
        return new Stages(
                new CheckSourceStage(source),
                new ExtractStepSource(context, source),
                new AggregateStage(engine, renderers),
                new DiscloseStage(),
                new LookBackStage(new LookBack(engine)),
                new ComposeStage(renderers),
                new RenderStage(renderers),
                new VerifyStage(),
                new PublishStage(desk),
                new CompareStage());
    }
}
