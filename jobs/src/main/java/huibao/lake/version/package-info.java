/**
 * What several runs know of an item. Comes in: runs, oldest first, and a cut-off. Goes out: the rows that are an item's
 * versions; runs that stand for several others.
 */
package huibao.lake.version;
