package huibao.pipeline;

/** One stage for each step, in their order. */
record Stages(
        Stage checkSource,
        Stage extract,
        Stage aggregate,
        Stage disclose,
        Stage compose,
        Stage render,
        Stage verify,
        Stage publish) {}
