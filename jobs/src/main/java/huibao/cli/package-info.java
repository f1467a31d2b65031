/**
 * The command line. Comes in: arguments, environment, locale. Goes out: one command carried out, its messages in Chinese
 * or English, an exit code. The only package that knows picocli. Nothing here starts Spring or Spark before a job needs
 * them.
 */
package huibao.cli;
