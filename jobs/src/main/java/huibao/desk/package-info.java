/**
 * What an office does with this program, whoever asks: make a report, ask a question, look at what is there, compare, trace,
 * hand in. Words as they were typed or chosen come in; records go out. The command line and the web page call it; it knows
 * neither of them, and no framework.
 */
package huibao.desk;
