/**
 * Synthetic case records of a county that does not exist. Comes in: a seed, a number of items and a span of months. Goes
 * out: every relation of the source contract as CSV, with the traps real data holds. The same settings give the same bytes.
 */
package huibao.generate;
