/**
 * The lake: immutable Parquet runs, each made visible by its manifest. Comes in: rows of one extraction. Goes out: the
 * files and code tables of a run, and its items as they were known. {@code format} has one file, {@code run} the files of
 * one extraction, {@code version} what several runs know of an item; each knows those before it.
 */
package huibao.lake;
