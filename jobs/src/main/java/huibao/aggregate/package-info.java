/**
 * Counting at scale. Comes in: item files of the lake and a question. Goes out: figures, in one pass over the items that
 * can matter. The only package that knows Spark; what is counted is decided by {@code count}.
 */
package huibao.aggregate;
