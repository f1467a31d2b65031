/**
 * What an office has as rows of the source contract. Comes in: a mapping file with a folder of XLSX and CSV files, or with the
 * names and types of a database's columns. Goes out: rows in a database of Huibao's own with a report of what was taken, changed,
 * missing and refused, or views as SQL. Reads no cell of a column the mapping does not name, and no row of an office's tables.
 */
package huibao.imports;
