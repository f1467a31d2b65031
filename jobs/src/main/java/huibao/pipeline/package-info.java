/**
 * The jobs: {@link huibao.pipeline.ReportJobConfiguration} is the sentence that strings the stages together, and the
 * first file to read. Comes in: settings and an {@link huibao.request.OutputRequest}. Goes out: an edition, or a failure
 * that says why there is none. Knows every stage; a stage knows only what it reads and writes.
 */
package huibao.pipeline;
