/**
 * What is asked for, a report or a question, and what it is made from. Comes in: the parameters of a job or of a manifest, the
 * lake, the office's texts. Goes out: an {@link huibao.request.OutputBasis}: lake runs, periods, and the tables to be counted.
 */
package huibao.request;
