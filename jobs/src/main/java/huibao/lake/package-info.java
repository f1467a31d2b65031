/**
 * The lake: immutable Parquet runs, each made visible by its manifest. Comes in: rows of one extraction. Goes out: the
 * files and code tables of a run. The only package that knows Parquet files and folders.
 */
package huibao.lake;
