/** Benchmarks, run by the scripts of {@code bench/}. Comes in: generated case records. Goes out: a line of measurements. */
package huibao.bench;
