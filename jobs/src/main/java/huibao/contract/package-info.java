/**
 * The source contract as {@code sql/source/contract.yaml} says it: relations, columns, types, keys, vocabularies and what the office calls
 * them. Every stage that reads or names them goes by this; knows nothing else.
 */
package huibao.contract;
