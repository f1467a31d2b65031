package huibao.reports;

import java.util.Optional;

/**
 * What is to be known of a document's pages before they are written.
 *
 * @param blank how much of them stays blank
 * @param heights of the blocks
 * @param pages as they are to be written; empty where a table is to be divided yet
 */
record LaidOut(BlankPages blank, BlockHeights heights, Optional<FilledPages> pages) {}
