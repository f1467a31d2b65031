/**
 * What stands in the way of a task. In: a key of the message bundle and the values of the case. Out: a text in the user's
 * language. Every stage may tell a problem; only the command line knows which language the user reads.
 */
package huibao.problem;
