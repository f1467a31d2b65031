/**
 * Reads YAML files with the line of every value. In: a file or a text. Out: its nodes, and for each mistake file, line, what
 * is wrong, the value and what was expected. Texts, lists and mappings only: a file cannot name a class.
 */
package huibao.yaml;
