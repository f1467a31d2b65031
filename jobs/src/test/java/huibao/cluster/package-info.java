/**
 * The program on a cluster: a Spark standalone master with two workers and an HDFS, all real, each process its own, on the
 * loopback address. Only here are commands run in processes of their own, from a jar, as {@code bin/huibao} runs them.
 */
package huibao.cluster;
