package huibao.reports;

/**
 * What is to be known of a document's pages before they are written.
 *
 * @param blank how much of them stays blank
 * @param heights of the blocks
 */
record LaidOut(BlankPages blank, BlockHeights heights) {}
