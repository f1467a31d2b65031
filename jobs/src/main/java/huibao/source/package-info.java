/**
 * The source: the PostgreSQL schema of the source contract, version 1. Comes in: settings of an office's database, a home
 * folder for the embedded one, a folder of CSVs, or a database to be tested against the contract. Goes out: connections
 * that may only read, rows loaded, and the list of breaches. Knows PostgreSQL; knows neither lake nor reports.
 */
package huibao.source;
