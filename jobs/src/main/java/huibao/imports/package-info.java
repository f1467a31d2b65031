/**
 * An office's own exports as rows of the source contract. Comes in: a mapping file, a folder of XLSX and CSV files, a database
 * of Huibao's own. Goes out: rows of the contract in it, and a report of what was taken, changed, missing and refused. Reads
 * no cell of a column the mapping does not name.
 */
package huibao.imports;
