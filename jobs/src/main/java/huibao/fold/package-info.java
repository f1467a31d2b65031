/**
 * The state machine of one item, and the only place that knows the rules of docs/measures.md §1 to §6. Comes in:
 * an item with its events and evaluations as the lake has them. Goes out: {@link huibao.fold.Fact facts} for the windows
 * an edition asks about. No framework.
 */
package huibao.fold;
