package huibao.pipeline;

import huibao.aggregate.CountingEngine;
import huibao.lake.Lake;
import huibao.settings.Settings;

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
    static Stages of(Settings settings, OfficeSource source, Lake lake, CountingEngine engine, String programVersion) {
        FactsOfEdition facts = new FactsOfEdition(programVersion);
        return new Stages(
                new CheckSourceStage(source),
                new ExtractStepSource(settings, source, lake, programVersion),
                new AggregateStage(lake, engine),
                new DiscloseStage(lake),
                new LookBackStage(lake, engine, programVersion),
                new ComposeStage(lake, facts),
                new RenderStage(lake),
                new VerifyStage(lake, facts),
                new PublishStage(lake, programVersion),
                new CompareStage(lake, programVersion));
    }
}
