/**
 * The second way to every number: the queries of {@code sql/checks}. Comes in: what an edition asked. Goes out: a script
 * for {@code psql} that computes it from the source alone. Nothing here is used to make a report.
 */
package huibao.check;
