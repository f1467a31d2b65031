/**
 * Counts a question over item files, part by part. Comes in: item files, code tables, activities, a question. Goes out: for
 * each pass what every part of the files is asked, and the figures that follow from what they say. Knows {@code fold},
 * {@code cell} and {@code figure}; who runs the parts, and where, is left to {@code aggregate}.
 */
package huibao.count;
