/**
 * Counting. Comes in: facts. Goes out: {@link huibao.cell.Cells}, the sums of every table an edition asks for, by member
 * and window. Cells of partitions add up in any order. No framework.
 */
package huibao.cell;
