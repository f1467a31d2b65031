/**
 * Reads the case records of the source in one snapshot into a new run of the lake. Comes in: a PostgreSQL schema of the
 * source contract. Goes out: items with their events and evaluations, code tables, and what was rejected and why.
 */
package huibao.extract;
