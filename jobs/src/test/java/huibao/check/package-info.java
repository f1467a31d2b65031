/**
 * The second way to every number: comes in, a connection to a source and the periods an edition is about; goes out, the
 * rows of its {@code figures.csv} before disclosure control, computed by the hand-written SQL of {@code sql/checks}.
 * Shares nothing with the product but the words for roles and statuses.
 */
package huibao.check;
