/**
 * Editions of the past: what they printed (look back), how two differ and why (diff), where a number comes from (trace), and
 * how to make one again (reproduce). Comes in: published editions and the lake runs they name. Goes out: changes with their
 * causes, the origin of a figure, the parameters of a job.
 */
package huibao.history;
