/**
 * What every number means. Comes in: the YAML files of {@code sql/metrics}. Goes out: the {@link huibao.metric.Catalogue}
 * of measures, each with its subject, formula and allowed dimensions, and the breakdowns a deliverable asks for. No
 * framework.
 */
package huibao.metric;
