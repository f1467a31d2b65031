/**
 * One Parquet file of the lake: columns, pages, row groups. Comes in: rows as numbers. Goes out: the same rows again. The
 * only packages that know Parquet and Hadoop are this one and the two beside it.
 */
package huibao.lake.format;
